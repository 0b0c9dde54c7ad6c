using System;

namespace SocialCrm.Plugins.Triage.Models;

/// <summary>The features of one post, each once: numbers of pieces of its text, and numbers of what the cues and the shape say.</summary>
internal sealed class FeatureBuffer
{
    /// <summary>Pieces of text share 2^15 numbers, given by a hash.</summary>
    public const int GramBits = 15;

    /// <summary>Numbers of facts are given by hand and lie below this.</summary>
    public const int FactLimit = 1024;

    private readonly ulong[] _seen = new ulong[1 << (GramBits - 6)];
    private int[] _grams = new int[1024];
    private int[] _facts = new int[128];
    private char[] _word = new char[64];

    public int GramCount { get; private set; }

    public int FactCount { get; private set; }

    public int[] Grams => _grams;

    public int[] Facts => _facts;

    /// <summary>Room to spell a word of some length between two edges.</summary>
    public char[] RoomFor(int length)
    {
        if (_word.Length < length) _word = new char[length * 2];
        return _word;
    }

    public void Clear()
    {
        Array.Clear(_seen, 0, _seen.Length);
        GramCount = 0;
        FactCount = 0;
    }

    /// <summary>Adds a piece of text by its hash unless its number was added before.</summary>
    public void AddGram(uint hash)
    {
        // Multiplied by the golden ratio, the highest bits depend on all bits of the hash.
        var number = (int)(unchecked(hash * 0x9E3779B1) >> (32 - GramBits));
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
}
