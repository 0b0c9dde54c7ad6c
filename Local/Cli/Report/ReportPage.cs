using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Report;

/// <summary>The report of a replay: one page that needs no network, no script and no other file.</summary>
internal static class ReportPage
{
    private const int MostIgnored = 500;

    public static string Of(ReplayedCrm crm, ReplayedFiles files) => Html.Of(
        $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>SocialCrm replay report</title>
        <style>{Html.OwnStyle(Style())}</style></head>
        <body>
        <a class="skip" href="#cases">Skip to the cases</a>
        {Header(crm, files)}
        <main>
        <section aria-labelledby="figures"><h2 id="figures">In figures</h2><div class="charts">{Charts(crm)}</div></section>
        {FairnessSection.Of(crm)}{CrisisList.Of(crm)}
        <section aria-labelledby="cases"><h2 id="cases">Cases</h2>{CaseList.Of(crm)}</section>
        {ToneList.Of(crm)}{GoodwillList.Of(crm)}{MentionList.Of(crm)}<section aria-labelledby="ignored"><h2 id="ignored">Posts without a case</h2>{Ignored(crm)}</section>
        </main>
        </body></html>

        """).ToString();

    private static Html Header(ReplayedCrm crm, ReplayedFiles files) => Html.Of(
        $"""
        <header><h1>What became of the posts</h1>
        <p>{Replayed(crm, files)}</p>
        <dl class="key">
        {Key("Posts", Words.Number(crm.Posts.Count))}
        {Key("Cases", Words.Number(crm.Cases.Count))}
        {Key("Turns met in time", $"{Words.Number(crm.CountTurns(TurnEnding.InTime))} of {Words.Number(Ended(crm))}")}
        {Key("Escalation steps", Words.Number(crm.Cases.Sum(c => c.Escalations.Count)))}
        </dl></header>

        """);

    private static Html Key(string name, string figure) => Html.Of($"<div><dt>{name}</dt><dd>{figure}</dd></div>");

    private static int Ended(ReplayedCrm crm) => crm.Turns.Count() - crm.CountTurns(TurnEnding.Running);

    private static string Replayed(ReplayedCrm crm, ReplayedFiles files)
    {
        if (crm.Posts.Count == 0)
            return $"{files.Name} held no post.";
        var channels = crm.Posts.Select(p => (p.Network, p.Account)).Distinct().Count();
        var refused = files.Refused == 0 ? string.Empty : $" {Words.Count(files.Refused, "line was", "lines were")} refused.";
        return $"{files.Name}: {Words.Count(crm.Posts.Count, "post", "posts")} on {Words.Count(channels, "channel", "channels")}, "
            + $"posted from {Words.Time(crm.Posts.Min(p => p.PostedOn))} to {Words.Time(crm.Posts.Max(p => p.PostedOn))}; "
            + $"the clocks stop at {Words.Time(crm.AsOf)}. All times are UTC.{refused}";
    }

    private static IEnumerable<Html> Charts(ReplayedCrm crm) =>
    [
        BarChart.Draw("outcomes", "Posts by outcome", "What became of each post. Not every post needs an answer.", "Posts",
            [.. Outcomes.All.Select(o => (o, crm.CountPosts(o))).Where(row => row.Item2 > 0)]),
        BarChart.Draw("urgency", "Cases by urgency", "What is at stake for the customer; neither tone nor followers count.", "Cases",
            [.. Urgencies.All.Select(u => (u, crm.Cases.Count(c => c.Urgency == u)))]),
        TurnsChart.Draw(TurnsOfPeriod.Of(crm)),
        ResponseChart.Draw(ResponseTimes.ByBand(crm)),
    ];

    private static Html Ignored(ReplayedCrm crm)
    {
        var posts = crm.Posts.Where(p => p.CaseId is null && !p.IsOutgoing).ToList();
        if (posts.Count == 0)
            return Html.Of($"<p>Every post of a customer belongs to a case.</p>");
        return Html.Join(posts.Take(MostIgnored)
            .GroupBy(p => $"{p.Outcome ?? Outcomes.Pending}: {p.MainReason}")
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Html.Of($"<details class=\"card\"><summary>{g.Key} ({Words.Count(g.Count(), "post", "posts")})</summary><ol class=\"posts\">{g.Select(PostEntry.Of)}</ol></details>"))
            .Append(posts.Count <= MostIgnored ? Html.Empty : Html.Of($"<p>{Words.Number(posts.Count - MostIgnored)} more are in the file that --out writes.</p>")));
    }

    /// <summary>The style sheet of our pages.</summary>
    public static string Style()
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("The program lacks its style sheet; build it again.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
