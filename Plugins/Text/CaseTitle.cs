using System;
using System.Text;

namespace SocialCrm.Plugins.Text;

/// <summary>Names a case after what its customer wants.</summary>
public static class CaseTitle
{
    /// <summary>Length of the case's title column, in characters.</summary>
    public const int Maximum = 200;

    private const int MostEmoji = 3;

    /// <summary>
    /// The first sentence that tells of a problem or asks something, else the first that says anything: one line of at most
    /// <see cref="Maximum"/> characters, never empty, with personal data masked (<see cref="PersonalData"/>).
    /// </summary>
    /// <param name="accountHandle">Handle of our own account, with or without @; empty when it has none.</param>
    public static string From(string text, string accountHandle)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (accountHandle is null) throw new ArgumentNullException(nameof(accountHandle));

        var masked = PersonalData.Mask(text);
        var tokens = PostTokenizer.Read(masked);
        var sentence = TitleSentence.Choose(tokens);
        var title = sentence is null ? "" : TitleWriter.Write(masked, tokens, sentence, accountHandle.TrimStart('@'));
        return title.Length == 0 ? WithoutWords(masked, tokens) : PostText.Cut(title, Maximum);
    }

    private static string WithoutWords(string text, PostTokens tokens)
    {
        var seen = new StringBuilder();
        var hasLink = false;
        var hasQuotation = false;
        var emoji = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            hasLink |= tokens[at].Kind == TokenKind.Link;
            hasQuotation |= tokens[at].IsQuoted;
            if (tokens[at].Kind == TokenKind.Mark && seen.Length == 0) seen.Append(tokens.FormOf(at));
            else if (tokens[at].Kind == TokenKind.Emoji && emoji++ < MostEmoji) seen.Append(text, tokens[at].Start, tokens[at].Length);
        }

        var what = hasQuotation ? "Quotation without own words" : hasLink ? "Picture or link without words" : "Post without words";
        return seen.Length == 0 ? what : PostText.Cut(what + ": " + seen, Maximum);
    }
}
