using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace SocialCrm.Cli.Tests.Replay;

public sealed class When_a_team_answers : IDisposable
{
    private const string Team = """
        {
          "hours": { "tz": "UTC", "hours": { "mon": [["09:00", "17:00"]], "tue": [["09:00", "17:00"]] } },
          "people": [
            { "name": "Rosa Reyes", "minutesPerAnswer": 10, "inTraining": true },
            { "name": "Lea Lindqvist", "minutesPerAnswer": 120, "approves": true }
          ],
          "answers": ["We are looking into it and will be back today."],
          "rejectOneIn": 2
        }
        """;

    private static readonly string[] Lines =
    [
        """{"type":"post","network":"x","account":"ContosoAir","postId":"101","author":{"id":"77","handle":"dana"},"text":"@ContosoAir My bag did not arrive in Porto. Where is it?","postedAt":"2026-03-02T10:00:00Z"}""",
        """{"type":"post","network":"x","account":"ContosoAir","postId":"102","author":{"id":"78","handle":"sam"},"text":"@ContosoAir You charged me twice. I want my money back.","postedAt":"2026-03-02T16:55:00Z"}""",
    ];

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public void A_post_becomes_a_case_a_reply_an_approval_and_a_met_turn()
    {
        var first = Replay()[0];

        var reply = first["replies"]!.AsArray().Single()!;
        Text(reply, "state").ShouldBe("Sent");
        Text(reply, "draftedBy").ShouldBe("Rosa Reyes");
        Text(reply, "drafted").ShouldBe("2026-03-02T10:10:00Z");
        Text(reply, "decision").ShouldBe("Approved");
        Text(reply, "decidedBy").ShouldBe("Lea Lindqvist");
        Text(reply, "sent").ShouldBe("2026-03-02T12:10:00Z");
        Text(first["turns"]!.AsArray().Single(turn => Text(turn!, "kpi") == "First response")!, "met").ShouldBe("2026-03-02T12:10:00Z");
        first["posts"]!.AsArray().Select(post => Text(post!, "postId")).ShouldBe(["101", "team-1"]);
    }

    [Fact]
    public void Nobody_works_at_night_and_a_rejected_reply_is_written_again()
    {
        var replies = Replay()[1]["replies"]!.AsArray();

        replies.Select(reply => Text(reply!, "drafted")).ShouldBe(["2026-03-03T09:05:00Z", "2026-03-03T11:15:00Z"]);
        replies.Select(reply => Text(reply!, "state")).ShouldBe(["Rejected", "Sent"]);
        Text(replies[1]!, "sent").ShouldBe("2026-03-03T13:15:00Z");
    }

    [Fact]
    public void The_report_and_the_summary_tell_of_it()
    {
        Replay();

        _line.Out.ShouldContain("Replies: 2 sent, 1 rejected.");
        _line.Read("report.html").ShouldContain("Reply drafted by Rosa Reyes");
        _line.Read("report.html").ShouldContain("Reply rejected by Lea Lindqvist: Please be more concrete.");
    }

    [Fact]
    public void The_same_files_give_the_same_answers()
    {
        Replay();
        var first = _line.Read("cases.jsonl");

        Replay();

        _line.Read("cases.jsonl").ShouldBe(first);
    }

    [Theory]
    [InlineData("""{ "people": [] }""", "is not a team: $ lacks")]
    [InlineData("""{ "hours": { "tz": "UTC", "hours": {} }, "people": [], "answers": ["Hello"] }""", "team.json lacks people or answers: name at least one of each.")]
    public void A_file_that_is_no_team_is_refused(string team, string complaint)
    {
        _line.Write("team.json", team);
        _line.Write("day.ndjson", Lines[0]);

        _line.Run("replay", "day.ndjson", "--team", "team.json").ShouldBe(2);

        _line.Error.ShouldContain(complaint);
    }

    private List<JsonObject> Replay()
    {
        _line.Write("config.json", ReplayedDay.Config);
        _line.Write("team.json", Team);
        _line.Write("day.ndjson", string.Join('\n', Lines));
        _line.Run("replay", "day.ndjson", "--config", "config.json", "--team", "team.json", "--cases", "cases.jsonl", "--until", "2026-03-03T17:00:00Z").ShouldBe(0);
        _line.Error.ShouldBeEmpty();
        return [.. _line.Read("cases.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
    }

    private static string? Text(JsonNode node, string name) => (string?)node[name];
}
