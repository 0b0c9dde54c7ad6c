using System;
using System.Linq;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Intake;

/// <summary>Tells a post that only passes on another one from a post with own words, which is a post like any other.</summary>
internal static class Reshare
{
    private const string Marker = "RT @";

    /// <summary>A shared text that was cut off and is shorter than this, in characters, may be anything.</summary>
    private const int ShortestCut = 20;

    /// <param name="originalText">The text of the post that is shared; null when it is not known.</param>
    public static bool IsOne(IncomingPost post, string? originalText)
    {
        var text = post.Text.Trim();
        if (text.StartsWith(Marker, StringComparison.Ordinal) && text.Length > Marker.Length)
            return true;
        return post.ReshareOf != null && (!HasOwnWords(text) || IsSame(text, originalText));
    }

    /// <summary>Whether it passes on a post that has not come in, on whose case it has to be counted later; null for a post that passes none on.</summary>
    /// <remarks>What it answers does not matter then: nothing follows from it.</remarks>
    public static bool? LacksOriginal(IncomingPost post, Channel channel, KnownPost? original) =>
        channel.IsOurs(post.Author) || !IsOne(post, original?.Text) ? null : original == null && post.ReshareOf != null;

    /// <summary>Nothing to do: nobody who shares a post asks us for anything.</summary>
    public static IntakeDecision Decide(IncomingPost post, KnownPost? original)
    {
        // A post of ours is shared as it was meant to be; what is counted is how far a customer's post went.
        var shared = original is { IsOurs: false } ? original.Case : null;
        return new IntakeDecision(Outcome.Ignored, Reason(post, original, shared), null, CaseAction.None, null, null) { Shared = shared };
    }

    private static string Reason(IncomingPost post, KnownPost? original, ConversationCase? shared)
    {
        if (post.ReshareOf is not { } id)
            return $"shares a post of {Author(post.Text.Trim())} without own words";
        if (original == null)
            return $"shares post {id}, which is not known here, without own words";
        if (original.IsOurs)
            return $"shares our post {id} without own words";
        return shared == null ? $"shares post {id} without own words" : $"shares post {id} of case {shared.Number} without own words";
    }

    /// <summary>The handle after RT, with its @.</summary>
    private static string Author(string text)
    {
        var end = Marker.Length;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != ':')
            end++;
        return text.Substring(Marker.Length - 1, end - Marker.Length + 1);
    }

    /// <summary>Mentions and links are none, nor is what is quoted after a handle.</summary>
    private static bool HasOwnWords(string text)
    {
        var tokens = PostTokenizer.Read(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!tokens[at].IsQuoted && tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Money)
                return true;
        }

        return false;
    }

    private static bool IsSame(string text, string? originalText)
    {
        if (originalText == null)
            return false;
        var shared = Bare(text);
        var original = Bare(originalText);
        var uncut = shared.TrimEnd('…', '.');
        return shared == original
            || (uncut.Length < shared.Length && uncut.Length >= ShortestCut && original.StartsWith(uncut, StringComparison.Ordinal));
    }

    /// <summary>The words in lower case without links, which networks add and change.</summary>
    private static string Bare(string text) => string.Join(
        " ",
        text.ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !word.StartsWith("http", StringComparison.Ordinal)));
}
