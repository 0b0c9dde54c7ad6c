using System;

namespace SocialCrm.Plugins.Text;

/// <summary>Takes a post apart in one pass, in time that grows with its length only.</summary>
internal ref struct PostTokenizer
{
    private readonly string _text;
    private readonly PostTokens _tokens;
    private readonly WordForms _forms;
    private int _at;
    private TokenBreak _break;
    private bool _quoted;
    private bool _quotedToTheEnd;

    private PostTokenizer(string text, PostTokens tokens)
    {
        _text = text;
        _tokens = tokens;
        _forms = new WordForms(text, tokens);
    }

    public static PostTokens Read(string text)
    {
        var tokens = new PostTokens(text.Length);
        Read(text, tokens);
        return tokens;
    }

    /// <summary>Reads into tokens that served another post before.</summary>
    public static void Read(string text, PostTokens tokens)
    {
        tokens.Clear();
        var reader = new PostTokenizer(text, tokens);
        while (reader._at < text.Length) reader.ReadNext();
    }

    private void ReadNext()
    {
        var c = _text[_at];
        if (Letters.IsLetterAt(_text, _at)) ReadWordOrLink();
        else if (Letters.IsDigit(c)) ReadNumber(_at, TokenKind.Number);
        else if (c == '@' && Follows(Letters.IsHandleLetter)) ReadHandle();
        else if (c is '$' or '€' or '£' && Follows(Letters.IsDigit)) ReadNumber(_at++, TokenKind.Money);
        else if (IsMark(c)) ReadMarks();
        else if (Emoticon.Read(_text, _at, out var mood) is var length and > 0) AddEmoticon(length, mood);
        else if (Letters.EmojiAt(_text, _at) is var emoji and > 0) ReadEmoji(emoji);
        else ReadPunctuation(c);
    }

    private bool Follows(Func<char, bool> isExpected) => _at + 1 < _text.Length && isExpected(_text[_at + 1]);

    private void ReadWordOrLink()
    {
        var linkEnd = LinkEnd();
        if (linkEnd > 0)
        {
            AddFixed(TokenKind.Link, _at, linkEnd, "<link>");
            return;
        }

        var start = _at;
        var form = _tokens.FormsLength;
        _at = _forms.Read(_at, out var formLength, out var plainLength);
        if (IsRepostMarker(form, formLength)) _quotedToTheEnd = true;
        Add(TokenKind.Word, start, form, formLength, plainLength);
    }

    /// <summary>"RT @somebody": what follows is a post of somebody else.</summary>
    private bool IsRepostMarker(int form, int length) =>
        length == 2 && _tokens.Forms[form] == 'r' && _tokens.Forms[form + 1] == 't'
        && _at + 1 < _text.Length && _text[_at] == ' ' && _text[_at + 1] == '@';

    private int LinkEnd()
    {
        if (!Starts("http://") && !Starts("https://") && !Starts("www.") && !Starts("t.co/")) return 0;
        var end = _at;
        while (end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] is not ('"' or '\u201D')) end++;
        return end;
    }

    private bool Starts(string prefix) => string.CompareOrdinal(_text, _at, prefix, 0, prefix.Length) == 0;

    private void ReadHandle()
    {
        var start = _at++;
        while (_at < _text.Length && Letters.IsHandleLetter(_text[_at])) _at++;
        AddFixed(TokenKind.Handle, start, _at, "<handle>");
    }

    private void ReadNumber(int start, TokenKind kind)
    {
        while (_at < _text.Length && (Letters.IsDigit(_text[_at]) || JoinsDigits())) _at++;
        if (_at < _text.Length && _text[_at] is '$' or '€' or '£')
        {
            kind = TokenKind.Money;
            _at++;
        }

        AddFixed(kind, start, _at, kind == TokenKind.Money ? "$" : "#");
    }

    private bool JoinsDigits() => _text[_at] is '.' or ',' or ':' or '/' && Follows(Letters.IsDigit);

    private void ReadMarks()
    {
        var start = _at;
        var asks = false;
        var shouts = false;
        for (; _at < _text.Length && IsMark(_text[_at]); _at++)
        {
            if (_text[_at] is '!' or '\uFF01') shouts = true;
            else asks = true;
        }

        AddFixed(TokenKind.Mark, start, _at, asks ? shouts ? "?!" : "?" : "!");
        _break = TokenBreak.Sentence;
    }

    private static bool IsMark(char c) => c is '?' or '!' or '\uFF1F' or '\uFF01' or '\u061F' or '\u203D';

    private void AddEmoticon(int length, string mood) => AddFixed(TokenKind.Emoji, _at, _at + length, mood);

    private void ReadEmoji(int codePoint)
    {
        var start = _at;
        _at += codePoint > 0xFFFF ? 2 : 1;
        while (_at < _text.Length && !Graphemes.IsBoundary(_text, _at)) _at++;
        var form = _tokens.FormsLength;
        for (var at = start; at < start + (codePoint > 0xFFFF ? 2 : 1); at++) _tokens.AppendForm(_text[at]);
        Add(TokenKind.Emoji, start, form, _tokens.FormsLength - form, 0);
    }

    private void ReadPunctuation(char c)
    {
        if (c is ';' or '\u2026' or '\u3002' || EndsSentence(c)) _break = TokenBreak.Sentence;
        else if (c is ',' or ':' or '(' or ')' or '\u2013' or '\u2014' or '|' or '~' || IsDash(c)) AtLeastClause();
        else if (c is '\u201C' or '"') OpenOrCloseQuote();
        else if (c == '\u201D') _quoted = false;
        else if (c is '&' or '+') AddFixed(TokenKind.Word, _at, _at + 1, "and", moves: false);
        _at++;
    }

    /// <summary>Not a line that wraps within a sentence, not the dot of contoso.com, nor that of an initial or of "a.m.".</summary>
    private bool EndsSentence(char c) =>
        c == '\n' ? !Follows(next => next is >= 'a' and <= 'z') :
        c == '.'
        && !Follows(next => next is >= 'a' and <= 'z')
        && !(_tokens.Count > 0 && _tokens[_tokens.Count - 1] is { Kind: TokenKind.Word, Length: 1 } word && word.Start == _at - 1);

    private bool IsDash(char c) => c == '-' && Follows(next => next is ' ' or '-');

    private void AtLeastClause() => _break = _break == TokenBreak.Sentence ? TokenBreak.Sentence : TokenBreak.Clause;

    /// <summary>Only a quotation that opens with a handle is somebody else's post; others are the author's own emphasis.</summary>
    private void OpenOrCloseQuote()
    {
        _quoted = !_quoted && Follows(next => next == '@');
        AtLeastClause();
    }

    private void AddFixed(TokenKind kind, int start, int end, string form, bool moves = true)
    {
        var first = _tokens.FormsLength;
        foreach (var c in form) _tokens.AppendForm(c);
        if (moves) _at = end;
        Add(kind, start, first, form.Length, 0, end - start);
    }

    private void Add(TokenKind kind, int start, int form, int formLength, int plainLength) =>
        Add(kind, start, form, formLength, plainLength, _at - start);

    private void Add(TokenKind kind, int start, int form, int formLength, int plainLength, int length)
    {
        _tokens.Add(new PostToken(kind, _break, _quoted || _quotedToTheEnd, start, length, form, formLength, plainLength));
        _break = TokenBreak.None;
    }
}
