using System;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_the_next_opening_is_asked
{
    private static readonly BusinessCalendar Office = Calendars.Weekdays("09:00-12:00, 13:00-17:00");

    [Theory]
    [InlineData("2024-01-19 10:00", "2024-01-19 10:00")]
    [InlineData("2024-01-19 09:00", "2024-01-19 09:00")]
    [InlineData("2024-01-19 08:59:59", "2024-01-19 09:00")]
    [InlineData("2024-01-19 12:00", "2024-01-19 13:00")]
    [InlineData("2024-01-19 17:00", "2024-01-22 09:00")]
    public void It_is_now_when_open_and_otherwise_the_next_opening_time(string utc, string opening)
        => Office.NextOpening(Time.Utc(utc)).ShouldBe(Time.Utc(opening));

    [Fact]
    public void There_is_none_after_the_last_one_there_is()
        => Office.NextOpening(new DateTime(DateTime.MaxValue.Ticks, DateTimeKind.Utc)).ShouldBeNull();

    [Theory]
    [InlineData("2024-01-19 08:59:59", false)]
    [InlineData("2024-01-19 09:00", true)]
    [InlineData("2024-01-19 11:59:59", true)]
    [InlineData("2024-01-19 12:00", false)]
    [InlineData("2024-01-20 10:00", false)]
    public void The_team_is_open_from_opening_time_until_just_before_closing_time(string utc, bool open)
        => Office.IsOpen(Time.Utc(utc)).ShouldBe(open);
}
