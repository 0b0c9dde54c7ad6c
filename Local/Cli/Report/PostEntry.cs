using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Report;

/// <summary>One post in a list: who, where, when, what was said, and what triage made of it.</summary>
internal static class PostEntry
{
    public static Html Of(ReplayedPost post) => Html.Of(
        $"""
        <li class="{(post.IsOutgoing ? "post ours" : "post")}"><p class="byline"><bdi><strong>{post.Author}</strong></bdi>{Words.Join(Byline(post))} <time datetime="{Instant.Write(post.PostedOn)}">{Words.Time(post.PostedOn)}</time></p>
        <blockquote dir="auto">{post.Text}</blockquote>
        <p class="verdict">{string.Join(" · ", Verdict(post))}</p></li>

        """);

    private static IEnumerable<string> Byline(ReplayedPost post)
    {
        yield return post.IsOutgoing ? "our answer" : $"to {post.Account}";
        yield return NetworkWord.LabelOf(post.Network);
        if (post.Followers is { } followers)
            yield return Words.Count(followers, "follower", "followers");
        if (post.IsPrivate)
            yield return "private message";
        if (post.Visibility is not null and not "Visible")
            yield return post.Visibility.ToLowerInvariant();
    }

    private static IEnumerable<string> Verdict(ReplayedPost post) =>
        new[] { post.Outcome, post.Reason, post.Intent, post.Topic, post.Urgency is null ? null : $"urgency {post.Urgency.ToLowerInvariant()}" }
            .OfType<string>()
            .Where(part => part.Length > 0);
}
