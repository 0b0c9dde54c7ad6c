using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Triage;

/// <summary>What a post is made of, apart from its meaning. Quoted words count only as a quotation.</summary>
internal sealed class PostShape
{
    private const int ShortestShout = 3;

    /// <summary>The author's own words and numbers.</summary>
    public int WordCount { get; private set; }

    /// <summary>Words of three or more letters in capitals.</summary>
    public int CapitalWordCount { get; private set; }

    public int HandleCount { get; private set; }

    public int LinkCount { get; private set; }

    public int EmojiCount { get; private set; }

    public int HashTagCount { get; private set; }

    /// <summary>Exclamation marks.</summary>
    public int ShoutCount { get; private set; }

    public bool HasQuestionMark { get; private set; }

    public bool HasNumber { get; private set; }

    public bool HasMoney { get; private set; }

    public bool HasQuotation { get; private set; }

    public bool StartsWithHandle { get; private set; }

    public void Read(string text, PostTokens tokens)
    {
        WordCount = CapitalWordCount = HandleCount = LinkCount = EmojiCount = HashTagCount = ShoutCount = 0;
        HasQuestionMark = HasNumber = HasMoney = HasQuotation = false;
        StartsWithHandle = tokens.Count > 0 && tokens[0].Kind == TokenKind.Handle;
        for (var at = 0; at < tokens.Count; at++)
        {
            ref readonly var token = ref tokens[at];
            if (token.Kind == TokenKind.Handle) HandleCount++;
            if (token.Kind == TokenKind.Link) LinkCount++;
            if (token.IsQuoted) HasQuotation = true;
            else Count(text, tokens, in token);
        }
    }

    private void Count(string text, PostTokens tokens, in PostToken token)
    {
        switch (token.Kind)
        {
            case TokenKind.Word:
                WordCount++;
                if (token.Start > 0 && text[token.Start - 1] == '#') HashTagCount++;
                if (IsCapital(text, in token)) CapitalWordCount++;
                break;
            case TokenKind.Number:
                WordCount++;
                HasNumber = true;
                break;
            case TokenKind.Money:
                WordCount++;
                HasMoney = true;
                break;
            case TokenKind.Emoji:
                EmojiCount++;
                break;
            case TokenKind.Mark:
                HasQuestionMark |= tokens.Forms[token.Form] == '?';
                if (tokens.Forms[token.Form + token.FormLength - 1] == '!') ShoutCount += token.Length;
                break;
        }
    }

    private static bool IsCapital(string text, in PostToken token)
    {
        if (token.Length < ShortestShout) return false;
        for (var at = token.Start; at < token.Start + token.Length; at++)
        {
            if (text[at] is not (>= 'A' and <= 'Z')) return false;
        }

        return true;
    }
}
