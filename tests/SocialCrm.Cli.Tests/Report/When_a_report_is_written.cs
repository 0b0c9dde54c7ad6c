using System;
using System.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Report;

namespace SocialCrm.Cli.Tests.Report;

public sealed class When_a_report_is_written
{
    private const string Hostile = "</p><script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;😡\u202Eevil";

    [Fact]
    public void Who_came_to_sound_worse_is_listed_with_what_they_wrote_and_stands_on_the_timeline()
    {
        var worse = Sample.Case(1, Sample.Post(1), Sample.Post(5, "<b>Worst airline ever!")) with { WorseOn = Sample.Nine.AddMinutes(6) };
        var page = Page(Sample.Crm(worse, Sample.Case(2, Sample.Post(2))));

        var section = page.QuerySelector("section[aria-labelledby=worse]")!;
        section.QuerySelectorAll("li").Length.ShouldBe(1);
        section.QuerySelector("blockquote")!.TextContent.ShouldBe("<b>Worst airline ever!");
        page.QuerySelectorAll(".timeline li").Select(entry => entry.TextContent).ShouldContain(entry => entry.EndsWith("The customer sounds worse: the owner is told"));
        Page(Sample.Crm(Sample.Case(2, Sample.Post(2)))).QuerySelector("section[aria-labelledby=worse]").ShouldBeNull();
    }

    [Fact]
    public void A_hostile_post_is_shown_as_it_was_written_and_nothing_more()
    {
        var page = Page(Sample.Crm(Sample.Case(1, Sample.Post(1, Hostile))));
        page.QuerySelector("blockquote")!.TextContent.ShouldBe(Hostile);
        page.QuerySelectorAll("script, img, iframe, object, embed, form, link").ShouldBeEmpty();
        page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Hostile_names_titles_reasons_and_histories_are_only_text()
    {
        var post = Sample.Post(1) with { Author = Hostile, Reason = Hostile, Topic = Hostile, Account = Hostile };
        var theCase = Sample.Case(1, post) with { Title = Hostile, Customer = Hostile, Number = Hostile, HistorySummary = Hostile };
        var page = Page(Sample.Crm(theCase));
        page.QuerySelector("td.title")!.TextContent.ShouldBe(Hostile);
        page.QuerySelector(".history")!.TextContent.ShouldBe(Hostile);
        page.QuerySelectorAll("script, img").ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_fetched_from_anywhere()
    {
        var page = Page(Sample.Crm(Sample.Case(1, Sample.Post(1, "see https://evil.example/x"))));
        page.All.SelectMany(e => e.Attributes).Where(a => a.Name is "src" or "srcset" or "href" or "action" or "data").Select(a => a.Value).ShouldBe(["#cases"]);
        page.QuerySelector("style")!.TextContent.ShouldNotContain("url(");
        page.QuerySelector("style")!.TextContent.ShouldNotContain("@import");
        page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!.ShouldStartWith("default-src 'none'");
    }

    [Fact]
    public void It_is_well_formed()
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        Should.NotThrow(() => parser.ParseDocument(Markup(Full())));
    }

    [Fact]
    public void Ids_are_unique_and_every_picture_has_a_name_and_a_table()
    {
        var page = Page(Full());
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        ids.ShouldBeUnique();
        var pictures = page.QuerySelectorAll("svg").ToList();
        pictures.Count.ShouldBe(4);
        pictures.SelectMany(p => p.GetAttribute("aria-labelledby")!.Split(' ')).ShouldBeSubsetOf(ids);
        pictures.Select(p => p.ParentElement!.QuerySelectorAll("details table tbody tr").Length).ShouldAllBe(rows => rows > 0);
    }

    [Fact]
    public void A_case_opens_to_its_posts_in_order_its_clock_and_its_history()
    {
        var opened = Page(Full()).QuerySelector(".cases details")!;
        opened.QuerySelectorAll("blockquote").Select(q => q.TextContent).ShouldBe(["You lost my bag", "Still waiting"]);
        opened.QuerySelectorAll(".timeline li").Select(l => l.TextContent).ShouldBe([
            "2 Mar 2026, 09:00 First response 1 starts, due 2 Mar 2026, 10:00",
            "2 Mar 2026, 10:00 First response 1: due time passed, no answer",
            "2 Mar 2026, 10:00 First response 1: step “Escalate” (priority high)",
            "2 Mar 2026, 11:30 First response 1: answered",
        ]);
        opened.QuerySelector(".turns")!.TextContent.ShouldBe("First response 1: answered 1 h 30 min late");
        opened.QuerySelector(".history")!.TextContent.ShouldBe("First case of this customer.");
    }

    [Fact]
    public void The_timeline_of_a_case_tells_each_pause_from_when_to_when_in_words()
    {
        var theCase = Sample.Case(1, Sample.Post(1));
        var turn = Sample.Turn(theCase, due: 180, met: 170) with
        {
            PausedMinutes = 120,
            Pauses = [new ReplayedPause(Sample.Nine.AddMinutes(20), Sample.Nine.AddMinutes(140)), new ReplayedPause(Sample.Nine.AddMinutes(150), null)],
        };

        Page(Sample.Crm(theCase with { Turns = [turn] })).QuerySelectorAll(".timeline li").Select(l => l.TextContent).ShouldBe([
            "2 Mar 2026, 09:00 First response 1 starts, due 2 Mar 2026, 12:00",
            "2 Mar 2026, 09:20 First response 1: the clock stops",
            "2 Mar 2026, 11:20 First response 1: the clock goes on after 2 h",
            "2 Mar 2026, 11:30 First response 1: the clock stops",
            "2 Mar 2026, 11:50 First response 1: answered, 2 h of open time did not count",
        ]);
    }

    [Fact]
    public void On_paper_every_case_is_open() =>
        Page(Full()).QuerySelector("style")!.TextContent.ShouldContain("@media print { details:not([open]) > :not(summary) { display: block; } details::details-content { content-visibility: visible;");

    [Fact]
    public void Posts_without_a_case_are_listed_under_their_reason()
    {
        var ignored = Sample.Post(9, "lol") with { Outcome = Outcomes.Ignored, Reason = "noise" };
        var page = Page(Sample.Crm() with { Posts = [ignored, ignored with { Id = Sample.Post(8).Id, Reason = "noise; somebody else's conversation, case CAS-1" }] });
        page.QuerySelector("section[aria-labelledby='ignored'] summary")!.TextContent.ShouldBe("Ignored: noise (2 posts)");
    }

    [Fact]
    public void What_was_measured_about_fairness_is_told_with_a_table_for_each_grouping()
    {
        var measured = new ReplayedFairness("3 people.\nA gap.", [
            new ReplayedComparison("followers", "A gap.", 0.001, [new ReplayedWaits("0 to 99", 2, 1, null, null), new ReplayedWaits("100,000 and more", 1, 0, 90, 90)]),
            new ReplayedComparison("language", null, null, [])]);

        var section = Page(Full() with { Fairness = measured }).QuerySelector("section[aria-labelledby=fairness]")!;

        section.QuerySelectorAll("p").Select(line => line.TextContent).ShouldBe(["3 people.", "A gap."]);
        var table = section.QuerySelectorAll("table").ShouldHaveSingleItem();
        table.QuerySelector("caption")!.TextContent.ShouldBe("First response by followers");
        table.QuerySelectorAll("tbody tr").Select(row => string.Join("|", row.Children.Select(cell => cell.TextContent))).ShouldBe(["0 to 99|2|1|–|–", "100,000 and more|1|0|1 h 30 min|1 h 30 min"]);
    }

    [Fact]
    public void Where_nothing_was_measured_it_says_nothing_of_fairness() => Page(Full()).QuerySelector("#fairness").ShouldBeNull();

    [Fact]
    public void An_empty_replay_has_a_report_too()
    {
        var page = Page(Sample.Crm());
        page.QuerySelector("header p")!.TextContent.ShouldBe("posts.ndjson held no post.");
        page.Body!.TextContent.ShouldContain("No post needed a case.");
    }

    private static ReplayedCrm Full()
    {
        var first = Sample.Case(1, Sample.Post(1), Sample.Post(2, "Still waiting"));
        first = first with
        {
            Turns = [Sample.Turn(first, due: 60, met: 150, breached: 60)],
            Escalations = [new PerformedEscalation(first.Id, "First response", 1, "Escalate", Sample.Nine.AddMinutes(60), "priority high")],
        };
        var second = Sample.Case(2, Sample.Post(3, followers: 1_600_000));
        return Sample.Crm(first, second with { Turns = [Sample.Turn(second, due: 60, met: 30)] });
    }

    private static string Markup(ReplayedCrm crm) => ReportPage.Of(crm, new ReplayedFiles("posts.ndjson", 0));

    private static IDocument Page(ReplayedCrm crm) => new HtmlParser().ParseDocument(Markup(crm));
}
