namespace SocialCrm.Plugins.Text;

/// <summary>Reads one word and writes its normal form: folded, apostrophes unified, drawn-out letters cut to two, masked swearing unmasked to one form.</summary>
internal readonly struct WordForms
{
    /// <summary>The one form of every swear word hidden behind asterisks.</summary>
    public const string Masked = "f*";

    private readonly string _text;
    private readonly PostTokens _tokens;

    public WordForms(string text, PostTokens tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    /// <summary>Returns where the word ends. A camel-case word ends before its next capital, so that #LostMyBag reads as three words.</summary>
    public int Read(int start, out int formLength, out int plainLength)
    {
        var first = _tokens.FormsLength;
        var drawnOut = false;
        var stars = 0;
        var at = start;
        for (; at < _text.Length && Continues(at, start); at++)
        {
            var c = _text[at];
            if (Letters.IsIgnorable(c)) continue;
            if (c == '*') stars++;
            else if (Append(first, Letters.IsApostrophe(c) ? '\'' : Letters.Fold(c))) drawnOut = true;
        }

        TrimApostrophe(first);
        if (stars > 1 || (stars == 1 && _text[at - 1] != '*')) return Mask(first, at, out formLength, out plainLength);
        formLength = _tokens.FormsLength - first;
        plainLength = drawnOut ? AppendPlain(first, formLength) : 0;
        return at;
    }

    private bool Continues(int at, int start)
    {
        var c = _text[at];
        if (Letters.IsLetter(c)) return !StartsCamelWord(at, start);
        if (char.IsLowSurrogate(c)) return at > start && char.IsHighSurrogate(_text[at - 1]);
        if (char.IsHighSurrogate(c)) return Letters.IsLetterAt(_text, at);
        if (Letters.IsDigit(c) || Letters.IsIgnorable(c)) return true;
        if (c == '*') return true;
        return Letters.IsApostrophe(c) && at + 1 < _text.Length && Letters.IsLetter(_text[at + 1]);
    }

    private bool StartsCamelWord(int at, int start) =>
        at > start && _text[at] is >= 'A' and <= 'Z' && _text[at - 1] is >= 'a' and <= 'z'
        && at + 1 < _text.Length && _text[at + 1] is >= 'a' and <= 'z';

    /// <summary>True when the letter is the third or a later one of its kind in a row; such letters are dropped.</summary>
    private bool Append(int first, char c)
    {
        var last = _tokens.FormsLength;
        if (last - first >= 2 && _tokens.Forms[last - 1] == c && _tokens.Forms[last - 2] == c) return true;
        _tokens.AppendForm(c);
        return false;
    }

    private void TrimApostrophe(int first)
    {
        while (_tokens.FormsLength > first + 1 && _tokens.Forms[_tokens.FormsLength - 1] == '\'') _tokens.RemoveLast();
    }

    private int Mask(int first, int end, out int formLength, out int plainLength)
    {
        while (_tokens.FormsLength > first) _tokens.RemoveLast();
        foreach (var c in Masked) _tokens.AppendForm(c);
        formLength = Masked.Length;
        plainLength = 0;
        return end;
    }

    /// <summary>The second form has no letter twice in a row: "sooo" is "soo" and "so".</summary>
    private int AppendPlain(int first, int formLength)
    {
        var plain = _tokens.FormsLength;
        for (var at = first; at < first + formLength; at++)
        {
            var c = _tokens.Forms[at];
            if (_tokens.FormsLength == plain || _tokens.Forms[_tokens.FormsLength - 1] != c) _tokens.AppendForm(c);
        }

        return _tokens.FormsLength - plain;
    }
}
