using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Text;

/// <summary>Numbers the words that cues are made of, and finds a token's number without making a string of it.</summary>
internal sealed class Vocabulary
{
    /// <summary>The number of a word that no cue uses.</summary>
    public const int Unknown = 0;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private string[] _slots = new string[1024];
    private int[] _slotNumbers = new int[1024];
    private int _used;

    /// <summary>The number of a word, given to it on first use.</summary>
    public int Add(string form)
    {
        if (_numbers.TryGetValue(form, out var known)) return known;
        var number = _numbers.Count + 1;
        Store(form, number);
        return number;
    }

    /// <summary>Lets another spelling count as a word; a spelling that is a word of its own stays one.</summary>
    public void AddSpelling(string spelling, string form)
    {
        var number = Add(form);
        if (!_numbers.ContainsKey(spelling)) Store(spelling, number);
    }

    /// <summary>The number of a token's word: its normal form, else its form without drawn-out letters.</summary>
    public int NumberOf(PostTokens tokens, int index)
    {
        var token = tokens[index];
        var number = Find(tokens.Forms, token.Form, token.FormLength);
        return number == Unknown && token.PlainLength > 0
            ? Find(tokens.Forms, token.Form + token.FormLength, token.PlainLength)
            : number;
    }

    private void Store(string form, int number)
    {
        _numbers.Add(form, number);
        if (++_used * 2 > _slots.Length) Grow();
        Place(form, number);
    }

    private void Place(string form, int number)
    {
        var slot = Hash(form.ToCharArray(), 0, form.Length) & (_slots.Length - 1);
        while (_slots[slot] is not null) slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = form;
        _slotNumbers[slot] = number;
    }

    private void Grow()
    {
        var forms = _slots;
        var numbers = _slotNumbers;
        _slots = new string[forms.Length * 2];
        _slotNumbers = new int[forms.Length * 2];
        for (var at = 0; at < forms.Length; at++)
        {
            if (forms[at] is not null) Place(forms[at], numbers[at]);
        }
    }

    private int Find(char[] forms, int start, int length)
    {
        var slot = Hash(forms, start, length) & (_slots.Length - 1);
        for (; _slots[slot] is { } candidate; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (Same(candidate, forms, start, length)) return _slotNumbers[slot];
        }

        return Unknown;
    }

    private static bool Same(string candidate, char[] forms, int start, int length)
    {
        if (candidate.Length != length) return false;
        for (var at = 0; at < length; at++)
        {
            if (candidate[at] != forms[start + at]) return false;
        }

        return true;
    }

    private static int Hash(char[] forms, int start, int length)
    {
        unchecked
        {
            // FNV-1a, our own: the framework's differs from run to run.
            var hash = (int)2166136261;
            for (var at = start; at < start + length; at++) hash = (hash ^ forms[at]) * 16777619;
            return (hash ^ (hash >> 15)) & int.MaxValue;
        }
    }
}
