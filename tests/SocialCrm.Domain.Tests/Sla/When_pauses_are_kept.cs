using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_pauses_are_kept
{
    private static readonly Pause Morning = new(Time.Utc("2024-01-17 10:05:30"), Time.Utc("2024-01-17 10:25"));
    private static readonly Pause Night = new(Time.Utc("2024-01-17 16:30"), Time.Utc("2024-01-18 09:30"));

    [Fact]
    public void They_are_written_as_intervals_a_line_each()
        => PauseList.None.With(Morning).With(Night).ToString()
            .ShouldBe("2024-01-17T10:05:30Z/2024-01-17T10:25:00Z\n2024-01-17T16:30:00Z/2024-01-18T09:30:00Z");

    [Fact]
    public void They_are_read_as_they_were_written()
        => PauseList.Parse(PauseList.None.With(Morning).With(Night).ToString()).ShouldBe(PauseList.None.With(Morning).With(Night));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("2024-01-17T10:25:00Z/2024-01-17T10:05:30Z")]
    [InlineData("2024-01-17/2024-01-18")]
    public void What_holds_no_pause_is_none(string? text) => PauseList.Parse(text).ShouldBe(PauseList.None);

    [Fact]
    public void Lines_that_a_form_saved_with_other_ends_are_read_too()
        => PauseList.Parse("2024-01-17T10:05:30Z/2024-01-17T10:25:00Z\r\n2024-01-17T16:30:00Z/2024-01-18T09:30:00Z").All.Count.ShouldBe(2);

    [Fact]
    public void Only_their_open_time_counts()
        => PauseList.None.With(Night).OpenMinutes(Calendars.EveryDay("09:00-17:00")).ShouldBe(60);

    [Fact]
    public void Time_paused_twice_counts_once()
        => PauseList.None.With(Morning).With(Morning).OpenMinutes(BusinessCalendar.AlwaysOpen).ShouldBe(20);

    [Fact]
    public void A_turn_knows_its_pauses_and_other_hours_count_them_anew()
    {
        var turn = new Desk().Opens("2024-01-17 16:00").Pauses("2024-01-17 16:30", "2024-01-18 09:30")[Kpi.FirstResponse];
        turn.Pauses.ShouldBe(PauseList.None.With(Night));

        var terms = new Desk().Terms;
        var changed = TurnClock.Changed(turn, terms with { Calendar = BusinessCalendar.AlwaysOpen });

        changed.PausedMinutes.ShouldBe(17 * 60);
        changed.DueOn.ShouldBe(Time.Utc("2024-01-18 10:00"));
    }
}
