using System.Linq;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Report;

/// <summary>Customers who came to sound worse while somebody worked on their case.</summary>
internal static class ToneList
{
    /// <summary>Nothing when nobody did.</summary>
    public static Html Of(ReplayedCrm crm)
    {
        var worse = crm.Cases.Where(c => c.WorseOn is not null).OrderBy(c => c.WorseOn).ToList();
        return worse.Count == 0 ? Html.Empty : Html.Of(
            $"""
            <section aria-labelledby="worse"><h2 id="worse">Customers who came to sound worse</h2><div class="card"><ul class="posts">{worse.Select(Entry)}</ul></div></section>

            """);
    }

    private static Html Entry(ReplayedCase c) => Html.Of(
        $"""
        <li class="post"><p class="byline"><strong>{c.Number}</strong> {c.Title}</p>
        <blockquote dir="auto">{c.Posts.LastOrDefault(post => !post.IsOutgoing && post.PostedOn <= c.WorseOn)?.Text ?? string.Empty}</blockquote>
        <p class="verdict">{Words.Time(c.WorseOn!.Value)}: the owner of the case is told. No clock, no queue and no urgency changes.</p></li>

        """);
}
