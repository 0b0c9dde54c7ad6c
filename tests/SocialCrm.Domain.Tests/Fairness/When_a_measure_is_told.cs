using System;
using System.Linq;
using System.Text.Json.Nodes;
using SocialCrm.Plugins.Cases;
using SocialCrm.Plugins.Fairness;

namespace SocialCrm.Domain.Tests.Fairness;

public sealed class When_a_measure_is_told
{
    private static readonly DateTime From = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void It_says_how_long_posts_waited_where_there_is_a_gap_and_what_was_not_compared() =>
        FairnessWords.Of(Measure([.. Waits.Of(ReachBand.Below100, 41, 22), .. Waits.Of(ReachBand.From100000, 31, 0), Waits.One(700, hasEnded: false)])).Split('\n').ShouldBe([
            "First responses to posts from 2026-03-02 00:00 to 2026-03-09 00:00 UTC: 73 posts, 1 of them still waiting; half waited up to about 29 minutes, nine in ten up to about 56 minutes.",
            "Posts by authors with fewer than 100 followers waited a median of 42 minutes, posts by authors with 100,000 followers and more 15; waits so unequal come about by chance in fewer than 1 of 1,000 shuffles.",
            "Not compared by channel, hour of the day, language or accounts named: that takes two groups of 20 posts and more."]);

    [Fact]
    public void Without_a_gap_it_says_so() =>
        FairnessWords.Of(Measure([.. Waits.Of(ReachBand.Below100, 30, 1), .. Waits.Of(ReachBand.From100000, 30, 1)])).ShouldContain("No gap larger than chance by followers.");

    [Fact]
    public void When_nobody_asked_it_says_so() => FairnessWords.Of(Measure([])).ShouldContain("UTC: nobody asked, or the platform's SLA keeps the clocks, which is not measured.");

    [Fact]
    public void Cases_closed_without_an_answer_are_told_as_such() =>
        FairnessWords.Of(Measure([.. Waits.Of(ReachBand.Below100, 19, 1), Waits.One(2, hasEnded: false) with { IsClosed = true }, Waits.One(3, hasEnded: false)]))
            .ShouldContain("UTC: 21 posts, 1 of them still waiting, 1 closed without an answer; 19 have an answer.");

    [Fact]
    public void The_figures_are_JSON_with_a_version()
    {
        var json = JsonNode.Parse(FairnessJson.Write(Measure([.. Waits.Of(ReachBand.Below100, 41, 22), .. Waits.Of(ReachBand.From100000, 31, 0), Waits.One(700, hasEnded: false)])))!;

        ((int)json["v"]!, (string)json["from"]!, (int)json["shuffles"]!, (double)json["threshold"]!, (int)json["smallestGroup"]!).ShouldBe((1, "2026-03-02T00:00:00Z", 999, 0.01, 20));
        json["comparisons"]!.AsArray().Select(one => (string)one!["by"]!).ShouldBe(["followers", "channel", "hour of the day", "language", "accounts named"]);
        var followers = json["comparisons"]![0]!;
        ((bool)followers["gap"]!, (double)followers["probability"]!, (double)followers["adjusted"]!).ShouldBe((true, 0.001, 0.001));
        followers["groups"]!.AsArray().Select(group => group!.ToJsonString()).ShouldBe([
            """{"group":"0 to 99","compared":true,"count":41,"waiting":0,"closed":0,"estimate":false,"median":42,"p90":58}""",
            """{"group":"100,000 and more","compared":true,"count":31,"waiting":0,"closed":0,"estimate":false,"median":15,"p90":27}""",
            """{"group":"not known","compared":false,"count":1,"waiting":1,"closed":0,"estimate":true,"median":null,"p90":null}"""]);
        json["comparisons"]![1]!["probability"].ShouldBeNull();
    }

    private static FairnessMeasure Measure(FirstResponse[] waits) => FairnessMeasure.Of(From, From.AddDays(7), From.AddDays(7), waits);
}
