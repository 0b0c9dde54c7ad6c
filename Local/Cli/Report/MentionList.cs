using System.Linq;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Report;

/// <summary>Employees whom customers named, and what followed for each.</summary>
internal static class MentionList
{
    /// <summary>Nothing when nobody was named.</summary>
    public static Html Of(ReplayedCrm crm) => crm.Mentions.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <section aria-labelledby="people"><h2 id="people">People named in posts</h2><div class="card"><ul class="posts">{crm.Mentions.Select(Entry)}</ul></div></section>

        """);

    private static Html Entry(ReplayedMention mention) => Html.Of(
        $"""
        <li class="post"><p class="byline"><strong>{mention.Employee}</strong> {Title(mention)}</p>
        <blockquote dir="auto">{mention.Words ?? string.Empty}</blockquote>
        <p class="verdict">{Followed(mention)}</p></li>

        """);

    private static string Title(ReplayedMention mention) =>
        $"{mention.Kind.ToLowerInvariant()}{(mention.Case is null ? string.Empty : $" in case {mention.Case}")} · {mention.Basis}";

    private static string Followed(ReplayedMention mention)
    {
        if (!mention.IsCertain)
            return "Not certain, so nothing follows until a person confirms it.";
        if (!mention.IsPraise)
            return mention.Refusal is null ? "Kept from the case." : $"Tried to pull the case from its queue and read: “{mention.Refusal}”";
        var reached = string.IsNullOrEmpty(mention.Recognised) ? "Reached the employee." : $"Reached the employee and {mention.Recognised}.";
        return mention.ThankYou is null ? $"{reached} The thanks go into the answer of the case." : $"{reached} Draft to the customer: “{mention.ThankYou}”";
    }
}
