using System;

namespace SocialCrm.Plugins.Triage.Models;

/// <summary>The features of one post, each once: numbers of pieces of its text, and numbers of what the cues and the shape say.</summary>
internal sealed class FeatureBuffer
{
    /// <summary>Pieces of text share 2^15 numbers, given by a hash.</summary>
    public const int GramBits = 15;

    /// <summary>Numbers of facts are given by hand and lie below this.</summary>
    public const int FactLimit = 1024;

    private const int GramMask = (1 << GramBits) - 1;

    private readonly ulong[] _seen = new ulong[1 << (GramBits - 6)];
    private int[] _grams = new int[1024];
    private int[] _facts = new int[128];

    public int GramCount { get; private set; }

    public int FactCount { get; private set; }

    public int[] Grams => _grams;

    public int[] Facts => _facts;

    public void Clear()
    {
        Array.Clear(_seen, 0, _seen.Length);
        GramCount = 0;
        FactCount = 0;
    }

    /// <summary>Adds a piece of text by its hash unless its number was added before.</summary>
    public void AddGram(uint hash)
    {
        var number = (int)(Spread(hash) & GramMask);
        var bit = 1UL << (number & 63);
        if ((_seen[number >> 6] & bit) != 0) return;
        _seen[number >> 6] |= bit;
        if (GramCount == _grams.Length) Array.Resize(ref _grams, GramCount * 2);
        _grams[GramCount++] = number;
    }

    /// <summary>Adds a fact; the caller adds each at most once.</summary>
    public void AddFact(int number)
    {
        if (FactCount == _facts.Length) Array.Resize(ref _facts, FactCount * 2);
        _facts[FactCount++] = number;
    }

    /// <summary>Lets every bit of a hash change the lowest ones.</summary>
    private static uint Spread(uint hash)
    {
        unchecked
        {
            hash ^= hash >> 16;
            hash *= 0x7FEB352D;
            hash ^= hash >> 15;
            hash *= 0x846CA68B;
            return hash ^ (hash >> 16);
        }
    }
}
