using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Dataverse.Setup;

/// <summary>Keeps what was read of the set-up, so that a post does not read it again.</summary>
/// <remarks>
/// Safe to lose, and it cannot grow old: a key names the organization and the version of the set-up. What it holds is read and
/// never written.
/// </remarks>
internal sealed class SetupCache
{
    private readonly int _most;
    private readonly Dictionary<string, EntityCollection> _answers = new Dictionary<string, EntityCollection>(StringComparer.Ordinal);
    private readonly Queue<string> _order = new Queue<string>();

    public SetupCache(int most) => _most = most;

    /// <summary>For all calls in this process.</summary>
    public static SetupCache Shared { get; } = new SetupCache(2000);

    public EntityCollection? Find(string key)
    {
        lock (_answers)
            return _answers.TryGetValue(key, out var answer) ? answer : null;
    }

    /// <summary>Keeps an answer in place of the oldest one; another thread may have done so already.</summary>
    public void Keep(string key, EntityCollection answer)
    {
        lock (_answers)
        {
            if (_answers.ContainsKey(key))
                return;
            if (_order.Count == _most)
                _answers.Remove(_order.Dequeue());
            _answers.Add(key, answer);
            _order.Enqueue(key);
        }
    }
}
