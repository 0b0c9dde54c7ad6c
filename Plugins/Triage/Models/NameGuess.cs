using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Triage.Models;

/// <summary>Tells words that may be names of people or places, so that no model can learn to like or dislike a name.</summary>
internal static class NameGuess
{
    private const int LongestHashTag = 40;

    /// <summary>A capital followed by a small letter, in a word that no cue uses and that is no part of a hash tag.</summary>
    /// <param name="word">The token's number in the vocabulary of the cues.</param>
    public static bool Is(string text, in PostToken token, int word) =>
        word == Vocabulary.Unknown
        && token.Kind == TokenKind.Word
        && token.Length > 1
        && char.IsUpper(text[token.Start])
        && !char.IsUpper(text[token.Start + 1])
        && !IsInHashTag(text, token.Start);

    private static bool IsInHashTag(string text, int start)
    {
        var at = start;
        while (at > 0 && start - at < LongestHashTag && Letters.IsLetter(text[at - 1])) at--;
        return at > 0 && text[at - 1] == '#';
    }
}
