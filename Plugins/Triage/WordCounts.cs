using System;

namespace SocialCrm.Plugins.Triage;

/// <summary>Counts how often the same words were found in one post, without making strings of them.</summary>
internal sealed class WordCounts
{
    private uint[] _keys = new uint[64];
    private int[] _counts = new int[64];
    private int _used;

    public void Clear()
    {
        if (_used == 0) return;
        Array.Clear(_counts, 0, _counts.Length);
        _used = 0;
    }

    /// <summary>Counts words by their hash; returns how often they were counted before.</summary>
    public int Add(uint hash)
    {
        if (_used * 2 >= _keys.Length) Grow();
        var slot = SlotOf(hash);
        if (_counts[slot] == 0)
        {
            _keys[slot] = hash;
            _used++;
        }

        return _counts[slot]++;
    }

    private uint SlotOf(uint hash)
    {
        var slot = (hash ^ (hash >> 15)) & (uint)(_keys.Length - 1);
        while (_counts[slot] > 0 && _keys[slot] != hash) slot = (slot + 1) & (uint)(_keys.Length - 1);
        return slot;
    }

    private void Grow()
    {
        var keys = _keys;
        var counts = _counts;
        _keys = new uint[keys.Length * 2];
        _counts = new int[keys.Length * 2];
        for (var at = 0; at < keys.Length; at++)
        {
            if (counts[at] == 0) continue;
            var slot = SlotOf(keys[at]);
            _keys[slot] = keys[at];
            _counts[slot] = counts[at];
        }
    }
}
