using System;
using System.Linq;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Report;

/// <summary>The table of cases; each opens to its posts, its clocks and the customer's history.</summary>
internal static class CaseList
{
    /// <summary>More would make a page that a browser opens slowly; all of them are in the file of <c>--cases</c>.</summary>
    private const int Most = 500;

    public static Html Of(ReplayedCrm crm)
    {
        if (crm.Cases.Count == 0)
            return Html.Of($"<p>No post needed a case.</p>");
        var shown = crm.Cases.OrderBy(c => Rank(c.Urgency)).ThenBy(c => c.Number, StringComparer.Ordinal).Take(Most);
        return Html.Of(
            $"""
            {LeftOut(crm.Cases.Count - Most)}
            <table class="cases"><caption class="unseen">Cases, most urgent first</caption>
            <thead><tr><th scope="col">Case</th><th scope="col">Title</th><th scope="col">Customer</th><th scope="col">Urgency</th><th scope="col">Due</th><th scope="col" class="number">Posts</th></tr></thead>
            {shown.Select(c => One(c, crm.AsOf))}
            </table>

            """);
    }

    private static Html LeftOut(int count) =>
        count <= 0 ? Html.Empty : Html.Of($"<p>The {Most} most urgent are shown; {Words.Number(count)} more are in the file that --cases writes.</p>");

    private static Html One(ReplayedCase c, DateTime now) => Html.Of(
        $"""
        <tbody>
        <tr><th scope="row">{c.Number}</th><td data-label="Title" dir="auto" class="title">{c.Title}</td><td data-label="Customer" dir="auto">{c.Customer}</td><td data-label="Urgency">{Badge(c.Urgency)}{(c.NeedsReview ? Html.Of($" <span class=\"badge\">needs review</span>") : Html.Empty)}</td><td data-label="Due">{DueWords.Of(c, now)}</td><td data-label="Posts" class="number">{c.Posts.Count}</td></tr>
        <tr class="inside"><td colspan="6"><details><summary>Posts, clock and history of {c.Number}</summary><div class="case">
        <section><h4>Posts</h4><ol class="posts">{c.Posts.Select(PostEntry.Of)}</ol></section>
        <section><h4>Clock</h4>{Turns(c, now)}<ol class="timeline">{CaseTimeline.Of(c).Select(Moment)}</ol></section>
        <section><h4>Customer’s history</h4><p class="history" dir="auto">{c.HistorySummary ?? "No history was put on this case."}</p></section>
        </div></details></td></tr>
        </tbody>

        """);

    private static Html Turns(ReplayedCase c, DateTime now) =>
        Html.Of($"<ul class=\"turns\">{c.Turns.Select(t => Html.Of($"<li>{t.Kpi} {t.Number}: <strong>{DueWords.Of(t, now)}</strong></li>"))}</ul>");

    private static Html Moment((DateTime At, string What) entry) =>
        Html.Of($"<li><time datetime=\"{Instant.Write(entry.At)}\">{Words.Time(entry.At)}</time> {entry.What}</li>");

    private static Html Badge(string? urgency) =>
        urgency is null ? Html.Empty : Html.Of($"<span class=\"badge urgency-{Rank(urgency)}\">{urgency}</span>");

    private static int Rank(string? urgency) => Array.IndexOf(Urgencies.All, urgency) is >= 0 and var rank ? rank : Urgencies.All.Length;
}
