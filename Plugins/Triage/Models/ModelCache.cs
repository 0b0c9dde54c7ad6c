using System.Collections.Generic;

namespace SocialCrm.Plugins.Triage.Models;

/// <summary>Keeps the models that were read last, so that most posts do not read 300,000 characters of weights.</summary>
/// <remarks>
/// The one state that plug-ins share. It is safe to lose and cannot grow old: a key names the organization, the row and its version.
/// </remarks>
internal sealed class ModelCache
{
    private readonly int _most;
    private readonly Dictionary<string, TriageModel?> _models;
    private readonly Queue<string> _order = new Queue<string>();

    public ModelCache(int most)
    {
        _most = most;
        _models = new Dictionary<string, TriageModel?>(most, System.StringComparer.Ordinal);
    }

    /// <summary>For all calls in this process; more models than this are never in use at a time.</summary>
    public static ModelCache Shared { get; } = new ModelCache(4);

    /// <param name="model">Null when the weights of this version cannot be used.</param>
    public bool Holds(string key, out TriageModel? model)
    {
        lock (_models)
            return _models.TryGetValue(key, out model);
    }

    /// <summary>Keeps a model in place of the oldest one; another thread may have done so already.</summary>
    public void Keep(string key, TriageModel? model)
    {
        lock (_models)
        {
            if (_models.ContainsKey(key))
                return;
            if (_order.Count == _most)
                _models.Remove(_order.Dequeue());
            _models.Add(key, model);
            _order.Enqueue(key);
        }
    }
}
