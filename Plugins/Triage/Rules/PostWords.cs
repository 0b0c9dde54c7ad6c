using System.Collections.Generic;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Triage.Rules;

/// <summary>The words of a post or of a phrase, as rules compare them.</summary>
/// <remarks>Numbers, amounts, handles and links count as they are written; words count by their normal form and spelling.</remarks>
internal sealed class PostWords
{
    private readonly List<Word> _words = [];

    private PostWords()
    {
    }

    public int Count => _words.Count;

    public bool HasQuotation { get; private set; }

    public Word this[int index] => _words[index];

    public static PostWords Of(string text)
    {
        var words = new PostWords();
        var tokens = PostTokenizer.Read(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind == TokenKind.Mark) continue;
            words._words.Add(WordOf(text, tokens, at));
            words.HasQuotation |= tokens[at].IsQuoted;
        }

        return words;
    }

    private static Word WordOf(string text, PostTokens tokens, int at)
    {
        var token = tokens[at];
        var startsSentence = token.BreakBefore == TokenBreak.Sentence;
        if (token.IsQuoted) return new Word("", null, startsSentence);
        if (token.Kind is not (TokenKind.Word or TokenKind.Emoji))
            return new Word(text.Substring(token.Start, token.Length).ToLowerInvariant(), null, startsSentence);

        var plain = token.PlainLength == 0 ? null : new string(tokens.Forms, token.Form + token.FormLength, token.PlainLength);
        return new Word(Spellings.Of(tokens.FormOf(at)), plain == null ? null : Spellings.Of(plain), startsSentence);
    }

    internal readonly struct Word
    {
        public Word(string form, string? plain, bool startsSentence)
        {
            Form = form;
            Plain = plain;
            StartsSentence = startsSentence;
        }

        /// <summary>Empty for a word of a quotation, which matches nothing.</summary>
        public string Form { get; }

        /// <summary>Without drawn-out letters; null when none were.</summary>
        public string? Plain { get; }

        public bool StartsSentence { get; }
    }
}
