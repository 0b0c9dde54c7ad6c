using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Replies;

/// <summary>Decides whether a post of ours answers the customer, so that it can meet a turn.</summary>
internal static class OwnAnswer
{
    /// <summary>A person has to have written it, and it has to say something.</summary>
    /// <param name="isAutomatic">A bot or an auto-reply sent it.</param>
    /// <param name="text">The whole post.</param>
    public static bool Counts(bool isAutomatic, string text) => !isAutomatic && !IsReaction(text);

    /// <summary>A reaction has no word, number or link: emoji, a sticker, nothing at all. Handles are put there by the networks.</summary>
    private static bool IsReaction(string text)
    {
        var tokens = PostTokenizer.Read(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Money or TokenKind.Link)
                return false;
        }

        return true;
    }
}
