using System;

namespace SocialCrm.Plugins.Conversations.Parts;

/// <summary>Reads the pieces of a mark one after the other.</summary>
internal sealed class PartMarkScan
{
    private static readonly string[] Keywords = { "parte", "part", "pt.", "pt" };

    private readonly string _text;
    private int _at;

    public PartMarkScan(string text) => _text = text;

    public bool IsAtEnd => _at == _text.Length;

    public bool TakeKeyword()
    {
        foreach (var keyword in Keywords)
        {
            if (!Take(keyword))
                continue;
            SkipSpaces();
            return true;
        }

        return false;
    }

    /// <summary>One or two digits, the first of them not 0; null when there is none.</summary>
    public int? TakeNumber()
    {
        var start = _at;
        while (!IsAtEnd && _text[_at] is >= '0' and <= '9')
            _at++;
        var digits = _at - start;
        if (digits is 0 or > 2 || _text[start] == '0')
            return null;
        return digits == 1 ? _text[start] - '0' : ((_text[start] - '0') * 10) + (_text[start + 1] - '0');
    }

    /// <param name="mayBeSpaced">"1 / 2" counts as well as "1/2".</param>
    public bool TakeSlash(bool mayBeSpaced)
    {
        var start = _at;
        if (mayBeSpaced)
            SkipSpaces();
        if (!Take("/"))
        {
            _at = start;
            return false;
        }

        if (mayBeSpaced)
            SkipSpaces();
        return true;
    }

    public bool TakeOf()
    {
        var start = _at;
        SkipSpaces();
        if (_at > start && (Take("of ") || Take("de ")))
        {
            SkipSpaces();
            return true;
        }

        _at = start;
        return false;
    }

    /// <summary>The n, x or ? of a count that the author did not know yet.</summary>
    public bool TakeUnknown() => Take("n") || Take("x") || Take("??") || Take("?");

    private bool Take(string expected)
    {
        if (string.Compare(_text, _at, expected, 0, expected.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return false;
        _at += expected.Length;
        return true;
    }

    private void SkipSpaces()
    {
        while (!IsAtEnd && char.IsWhiteSpace(_text[_at]))
            _at++;
    }
}
