using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins;

/// <summary>Keeps what was read last, for all calls in the process: the one state that plug-ins share.</summary>
/// <remarks>
/// Safe to lose and to use from many threads, and it cannot grow old: a key names the organization and the version of what it
/// stands for. What is kept is read and never written.
/// </remarks>
internal sealed class BoundedCache<T>
{
    private readonly int _most;
    private readonly Dictionary<string, T> _kept = new Dictionary<string, T>(StringComparer.Ordinal);
    private readonly Queue<string> _order = new Queue<string>();

    /// <param name="most">How much is kept; 1 or more.</param>
    public BoundedCache(int most) => _most = most;

    /// <param name="value">What was kept; null may have been.</param>
    public bool Holds(string key, out T? value)
    {
        lock (_kept)
            return _kept.TryGetValue(key, out value);
    }

    /// <summary>Keeps a value in place of the oldest one; another thread may have done so already.</summary>
    public void Keep(string key, T value)
    {
        lock (_kept)
        {
            if (_kept.ContainsKey(key))
                return;
            if (_order.Count == _most)
                _kept.Remove(_order.Dequeue());
            _kept.Add(key, value);
            _order.Enqueue(key);
        }
    }
}
