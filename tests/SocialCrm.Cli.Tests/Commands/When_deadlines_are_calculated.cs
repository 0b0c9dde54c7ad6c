using System;

namespace SocialCrm.Cli.Tests.Commands;

public sealed class When_deadlines_are_calculated : IDisposable
{
    private const string Calendars = """
        "calendars": { "office": { "tz": "Europe/Paris", "hours": { "thu": [["09:00", "12:00"], ["13:00", "17:00"]], "fri": [["09:00", "17:00"]] },
                                   "holidays": ["2026-03-06"], "exceptions": { "2026-03-13": [["09:00", "10:00"]] }, "note": "ours" } },
        """;

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public void Each_question_gets_its_answer_in_the_order_of_the_file()
    {
        _line.Write("in.json", $$"""
            { {{Calendars}} "vectors": [
              { "id": "B", "kind": "deadline", "input": { "calendar": "office", "start": "2026-03-05T10:30:00Z", "target_minutes": 60, "pauses": [] } },
              { "id": "A", "kind": "elapsed", "input": { "calendar": "office", "start": "2026-03-05T10:30:00Z", "end": "2026-03-05T12:30:00Z", "pauses": [["2026-03-05T12:00:00Z", "2026-03-05T12:10:00Z"]] } }
            ] }
            """);
        _line.Run("deadline", "--vectors", "in.json", "--out", "out.json").ShouldBe(0);
        _line.Read("out.json").ShouldBe("""
            {
              "results": [
                {
                  "id": "B",
                  "due": "2026-03-05T12:30:00Z"
                },
                {
                  "id": "A",
                  "elapsed_minutes": 50
                }
              ]
            }

            """);
    }

    [Fact]
    public void Holidays_and_short_days_count()
    {
        _line.Write("office.json", """{ "tz": "Europe/Paris", "hours": { "fri": [["09:00", "17:00"]] }, "holidays": ["2026-03-06"], "exceptions": { "2026-03-13": [["09:00", "10:00"]] } }""");
        _line.Run("deadline", "--calendar", "office.json", "--start", "2026-03-05T10:30:00+01:00", "--minutes", "90").ShouldBe(0);
        _line.Out.ShouldBe("2026-03-20T08:30:00Z" + Environment.NewLine);
    }

    [Fact]
    public void A_question_of_another_kind_is_named_and_nothing_is_written()
    {
        _line.Write("in.json", $$"""{ {{Calendars}} "vectors": [ { "id": "A", "kind": "guess", "input": { "calendar": "office", "start": "2026-03-05T10:30:00Z" } } ] }""");
        _line.Run("deadline", "--vectors", "in.json", "--out", "out.json").ShouldBe(2);
        _line.Error.ShouldBe("A is of the kind \"guess\"; it must be deadline or elapsed." + Environment.NewLine);
        _line.Has("out.json").ShouldBeFalse();
    }

    [Fact]
    public void A_calendar_that_the_file_does_not_hold_is_named()
    {
        _line.Write("in.json", $$"""{ {{Calendars}} "vectors": [ { "id": "A", "kind": "deadline", "input": { "calendar": "shop", "start": "2026-03-05T10:30:00Z", "target_minutes": 5 } } ] }""");
        _line.Run("deadline", "--vectors", "in.json", "--out", "out.json").ShouldBe(2);
        _line.Error.ShouldBe("A names the calendar \"shop\", which the file does not hold." + Environment.NewLine);
    }

    [Fact]
    public void A_time_without_a_zone_is_refused()
    {
        _line.Write("office.json", """{ "tz": "UTC", "hours": { "mon": [["09:00", "17:00"]] } }""");
        _line.Run("deadline", "--calendar", "office.json", "--start", "2026-03-05T10:30:00", "--minutes", "90").ShouldBe(2);
        _line.Error.ShouldBe("--start is \"2026-03-05T10:30:00\"; write a time like 2026-03-02T09:14:00Z." + Environment.NewLine);
    }

    [Fact]
    public void Hours_that_are_not_hours_are_named()
    {
        _line.Write("office.json", """{ "tz": "UTC", "hours": { "mon": [["09:00", "25:00"]] } }""");
        _line.Run("deadline", "--calendar", "office.json", "--start", "2026-03-05T10:30:00Z", "--minutes", "90").ShouldBe(2);
        _line.Error.ShouldContain("25:00");
    }

    [Fact]
    public void A_file_that_is_not_json_is_refused_with_its_line()
    {
        _line.Write("office.json", "{\n nonsense");
        _line.Run("deadline", "--calendar", "office.json", "--start", "2026-03-05T10:30:00Z", "--minutes", "90").ShouldBe(2);
        _line.Error.ShouldBe("office.json, line 2, is not as it must be (a JSON object with tz and hours)." + Environment.NewLine);
    }
}
