using System;

namespace SocialCrm.Cli.Tests.Replay;

public sealed class When_not_everything_can_be_replayed : IDisposable
{
    private readonly CommandLine _line = new();

    public When_not_everything_can_be_replayed() => _line.Write("config.json", ReplayedDay.Config);

    public void Dispose() => _line.Dispose();

    [Fact]
    public void A_bad_line_and_an_edit_of_an_unknown_post_are_reported_and_the_rest_goes_on()
    {
        _line.Write("day.ndjson", string.Join('\n', "nonsense", ReplayedDay.Lines[1], """{"type":"edit","network":"x","account":"ContosoAir","postId":"999","text":"?","at":"2026-03-02T09:30:00Z"}"""));
        _line.Run("replay", "day.ndjson", "--config", "config.json", "--out", "posts.jsonl").ShouldBe(2);
        var complaints = _line.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        complaints.Length.ShouldBe(2);
        complaints[0].ShouldBe("day.ndjson:1: this is not a JSON object on one line.");
        complaints[1].ShouldStartWith("day.ndjson:3: the CRM refused post 999: ");
        _line.Read("posts.jsonl").ShouldContain("\"postId\":\"101\"");
        _line.Out.ShouldContain("2 lines refused");
    }

    [Fact]
    public void Events_after_the_end_are_left_out_and_counted()
    {
        _line.Write("day.ndjson", string.Join('\n', ReplayedDay.Lines));
        _line.Run("replay", "day.ndjson", "--config", "config.json", "--out", "posts.jsonl", "--until", "2026-03-02T09:20:00Z").ShouldBe(0);
        _line.Read("posts.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        _line.Out.ShouldContain("2 after the end left out.");
    }

    [Fact]
    public void A_set_up_that_refers_to_what_it_does_not_hold_is_refused()
    {
        _line.Write("day.ndjson", ReplayedDay.Lines[1]);
        _line.Write("bad.json", """{ "topics": [ { "name": "Bags", "phrases": ["bag"], "queue": "Baggage" } ] }""");
        _line.Run("replay", "day.ndjson", "--config", "bad.json").ShouldBe(2);
        _line.Error.ShouldBe("The set-up refers to the queue \"Baggage\", which it does not hold." + Environment.NewLine);
    }

    [Fact]
    public void Hours_that_the_CRM_refuses_are_told_in_its_words()
    {
        _line.Write("day.ndjson", ReplayedDay.Lines[1]);
        _line.Write("bad.json", """{ "calendars": [ { "name": "Office", "timeZone": "UTC", "hours": { "monday": "nine to five" } } ] }""");
        _line.Run("replay", "day.ndjson", "--config", "bad.json").ShouldBe(2);
        _line.Error.ShouldStartWith("The CRM refuses \"Office\" of the set-up: ");
        _line.Error.ShouldContain("nine to five");
    }

    [Fact]
    public void An_urgency_that_there_is_not_is_answered_with_those_there_are()
    {
        _line.Write("day.ndjson", ReplayedDay.Lines[1]);
        _line.Write("bad.json", """{ "policies": [ { "name": "All", "urgency": "Urgent", "firstResponseMinutes": 5, "resolutionMinutes": 50 } ] }""");
        _line.Run("replay", "day.ndjson", "--config", "bad.json").ShouldBe(2);
        _line.Error.ShouldBe("The set-up says urgency \"Urgent\"; it must be one of Critical, High, Normal, Low." + Environment.NewLine);
    }

    [Fact]
    public void An_empty_file_is_a_replay_of_nothing()
    {
        _line.Write("day.ndjson", "");
        _line.Run("replay", "day.ndjson", "--out", "posts.jsonl").ShouldBe(0);
        _line.Read("posts.jsonl").ShouldBeEmpty();
    }
}
