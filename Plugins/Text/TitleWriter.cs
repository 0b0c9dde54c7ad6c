using System;
using System.Text;

namespace SocialCrm.Plugins.Text;

/// <summary>Writes one sentence of a post as a title: no handles, links or hash signs, no repeated punctuation, on one line.</summary>
internal sealed class TitleWriter
{
    private readonly string _text;
    private readonly PostTokens _tokens;
    private readonly TitleSentence _sentence;
    private readonly string _ownHandle;
    private readonly StringBuilder _title = new();

    private TitleWriter(string text, PostTokens tokens, TitleSentence sentence, string ownHandle)
    {
        _text = text;
        _tokens = tokens;
        _sentence = sentence;
        _ownHandle = ownHandle;
    }

    public static string Write(string text, PostTokens tokens, TitleSentence sentence, string ownHandle)
    {
        var writer = new TitleWriter(text, tokens, sentence, ownHandle);
        for (var at = sentence.First; at <= sentence.Last; at++) writer.Append(at);
        writer.AppendClosing();
        return writer.Finish();
    }

    private void Append(int at)
    {
        var token = _tokens[at];
        if (at > _sentence.First) AppendBetween(_tokens[at - 1].Start + _tokens[at - 1].Length, token.Start);
        if (token.IsQuoted || IsLeftOut(at, token)) return;
        if (token.Kind == TokenKind.Mark) AppendMark(_tokens.FormOf(at));
        else AppendRange(token.Kind == TokenKind.Handle ? token.Start + 1 : token.Start, token.Start + token.Length);
    }

    private bool IsLeftOut(int at, PostToken token) =>
        token.Kind switch
        {
            TokenKind.Link => true,
            TokenKind.Handle => !IsOwnNameInSentence(at, token),
            TokenKind.Number => IsPartMarker(at, token),
            TokenKind.Word => IsOwnerEnding(at, token),
            _ => false,
        };

    /// <summary>"Why does @ContosoAir charge twice" needs the name; "@ContosoAir why" does not.</summary>
    private bool IsOwnNameInSentence(int at, PostToken token) =>
        at > _sentence.First && at < _sentence.Last
        && _tokens[at - 1].Kind == TokenKind.Word && _tokens[at + 1].Kind == TokenKind.Word
        && token.Length - 1 == _ownHandle.Length
        && string.Compare(_text, token.Start + 1, _ownHandle, 0, _ownHandle.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>The "1/2" with which a post says that another follows.</summary>
    private bool IsPartMarker(int at, PostToken token) =>
        (at == _sentence.First || at == _sentence.Last) && token.Length <= 5
        && _text.IndexOf('/', token.Start, token.Length) > 0;

    private bool IsOwnerEnding(int at, PostToken token) =>
        at > 0 && token.Length == 1 && _text[token.Start] == 's'
        && Letters.IsApostrophe(_text[token.Start - 1])
        && _tokens[at - 1].Kind == TokenKind.Handle && !IsOwnNameInSentence(at - 1, _tokens[at - 1]);

    private void AppendMark(string form)
    {
        while (_title.Length > 0 && _title[_title.Length - 1] is ' ' or ',' or '.') _title.Length--;
        if (_title.Length > 0) _title.Append(form);
    }

    private void AppendBetween(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var c = _text[at];
            if (char.IsWhiteSpace(c)) AppendSpace();
            else if (c != '#' && !char.IsControl(c) && !Letters.IsIgnorable(c)) AppendPunctuation(c);
        }
    }

    private void AppendSpace()
    {
        if (_title.Length > 0 && _title[_title.Length - 1] != ' ') _title.Append(' ');
    }

    private void AppendPunctuation(char c)
    {
        var opens = c is '(' or '[' or '"' or '\u201C' or '\u2018' or '$' or '€' or '£';
        if (c is ',' or '.' or ':' or ';' or ')' && _title.Length > 0 && _title[_title.Length - 1] == ' ') _title.Length--;
        if (_title.Length == 0 && !opens) return;
        if (_title.Length == 0 || _title[_title.Length - 1] != c) _title.Append(c);
    }

    /// <summary>The bracket or quotation mark that closes right after the last word.</summary>
    private void AppendClosing()
    {
        var end = _tokens[_sentence.Last].Start + _tokens[_sentence.Last].Length;
        if (_title.Length > 0 && end < _text.Length && _text[end] is ')' or '"' or '\u201D' or ']') _title.Append(_text[end]);
    }

    private void AppendRange(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!Letters.IsIgnorable(_text[at]) || _text[at] is '\u200D' or '\uFE0F' or (>= '\u0300' and <= '\u036F')) _title.Append(_text[at]);
        }
    }

    private string Finish()
    {
        var title = _title.ToString().TrimEnd(' ', ',', ':', ';', '-', '(', '[', '"', '\u201C', '\u2013', '\u2014', '.', '/', '|');
        title = title.Replace("()", "").Replace("[]", "").Trim();
        return title.Length > 0 && Letters.IsLetter(title[0]) ? char.ToUpperInvariant(title[0]) + title.Substring(1) : title;
    }
}
