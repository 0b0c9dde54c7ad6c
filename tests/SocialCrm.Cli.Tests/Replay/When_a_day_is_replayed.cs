using System.IO;
using System.Linq;

namespace SocialCrm.Cli.Tests.Replay;

public sealed class When_a_day_is_replayed(ReplayedDay day) : IClassFixture<ReplayedDay>
{
    [Fact]
    public void It_ends_well_and_says_nothing_on_the_error_stream()
    {
        day.Line.Error.ShouldBeEmpty();
        day.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Every_post_has_a_line_sorted_by_network_account_and_time() =>
        day.Posts.Select(p => $"{p["network"]} {p["account"]} {p["postId"]} {p["outcome"]}").ShouldBe(
            ["forum contoso t1 Case opened", "x ContosoAir 101 Case opened", "x ContosoAir 102 Own post", "x ContosoAir 103 Praise"]);

    [Fact]
    public void A_post_line_holds_the_agreed_fields_in_the_agreed_order()
    {
        day.Posts.Select(p => string.Join(' ', p.Select(field => field.Key))).Distinct().ShouldBe(
            ["postId network account outcome reason case intent topic tone urgency confidence needsReview"]);
        day.Posts.ShouldAllBe(p => !string.IsNullOrWhiteSpace((string?)p["reason"]));
    }

    [Fact]
    public void An_answer_belongs_to_the_case_of_the_question_and_praise_to_none()
    {
        var bag = (string?)day.CaseOf("101")["case"];
        day.Posts.Select(p => ((string?)p["postId"], (string?)p["case"])).ShouldBe(
            [("t1", (string?)day.CaseOf("t1")["case"]), ("101", bag), ("102", bag), ("103", null)]);
    }

    [Fact]
    public void A_case_line_holds_the_agreed_fields_in_the_agreed_order()
    {
        var theCase = day.CaseOf("t1");
        theCase.Select(field => field.Key).ShouldBe(["case", "title", "customer", "state", "urgency", "posts", "turns", "escalations", "replies", "history"]);
        theCase["posts"]!.ToJsonString().ShouldBe("""[{"network":"forum","account":"contoso","postId":"t1"}]""");
        theCase["customer"]!.ToString().ShouldBe("Eve");
        theCase["state"]!.ToString().ShouldBe("Active");
        theCase["history"]!["v"]!.ToString().ShouldBe("2");
    }

    [Fact]
    public void A_wait_that_was_answered_in_time_is_met_when_we_answered() =>
        day.CaseOf("101")["turns"]![0]!.ToJsonString().ShouldBe(
            """{"kpi":"First response","number":1,"started":"2026-03-02T09:00:00Z","due":"2026-03-02T10:00:00Z","warned":null,"met":"2026-03-02T09:20:00Z","breached":null,"pausedMinutes":0,"pauses":[]}""");

    [Fact]
    public void A_wait_that_nobody_ended_is_warned_of_and_breached_when_due()
    {
        var turn = day.CaseOf("t1")["turns"]![0]!;
        turn["warned"]!.ToString().ShouldBe("2026-03-02T10:30:00Z");
        turn["breached"]!.ToString().ShouldBe("2026-03-02T11:00:00Z");
        turn["met"].ShouldBeNull();
    }

    [Fact]
    public void Each_step_of_the_ladder_is_performed_once_on_a_full_minute()
    {
        var steps = day.CaseOf("t1")["escalations"]!.AsArray();
        steps.Select(s => $"{s!["kpi"]} {s["turn"]} {s["step"]}").ShouldBe(["First response 1 Half time", "First response 1 Too late"]);
        steps.Select(s => (string?)s!["at"]).ShouldAllBe(at => at!.EndsWith(":00Z"));
    }

    [Fact]
    public void The_summary_says_what_happened()
    {
        day.Line.Out.ShouldContain("day.ndjson: 4 events replayed, 4 posts in the CRM.");
        day.Line.Out.ShouldContain("       2  Case opened");
        day.Line.Out.ShouldContain("Cases: 2, 2 of them still open");
        day.Line.Out.ShouldContain("Escalation: 2 steps performed");
        day.Line.Out.ShouldContain($"Left in {day.Line.Folder}: report.html, posts.jsonl, cases.jsonl");
    }

    [Fact]
    public void The_report_is_left_and_no_zip()
    {
        day.Line.Has("report.html").ShouldBeTrue();
        Directory.GetFiles(day.Line.Folder, "*.zip").ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_lines_makes_no_difference_to_any_byte()
    {
        using var again = new CommandLine();
        again.Write("config.json", ReplayedDay.Config);
        again.Write("day.ndjson", string.Join('\n', ReplayedDay.Lines.Reverse()));
        again.Run("replay", "day.ndjson", "--config", "config.json", "--out", "posts.jsonl", "--cases", "cases.jsonl", "--until", "2026-03-02T12:00:00Z").ShouldBe(0);
        again.Read("posts.jsonl").ShouldBe(day.Line.Read("posts.jsonl"));
        again.Read("cases.jsonl").ShouldBe(day.Line.Read("cases.jsonl"));
        again.Read("report.html").ShouldBe(day.Line.Read("report.html"));
    }
}
