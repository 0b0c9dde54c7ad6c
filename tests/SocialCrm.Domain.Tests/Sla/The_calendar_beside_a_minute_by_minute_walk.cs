using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

/// <summary>21,000 cases: 25 zones with 20 random calendars of 42 cases each; then three zones over years.</summary>
public sealed class The_calendar_beside_a_minute_by_minute_walk
{
    private const int CasesPerCalendar = 42;

    [Theory]
    [InlineData("UTC", "2024-01-01")]
    [InlineData("Europe/Berlin", "2024-03-01")]
    [InlineData("Europe/London", "2025-03-01")]
    [InlineData("Europe/Moscow", "2010-10-01")] // summer time for good in 2011
    [InlineData("Europe/Istanbul", "2016-03-01")] // summer time for good in 2016
    [InlineData("Africa/Cairo", "2014-05-01")] // four changes in 2014
    [InlineData("Africa/Casablanca", "2018-05-01")] // Ramadan, and the base offset moved
    [InlineData("America/New_York", "2006-10-01")] // rule changed in 2007
    [InlineData("America/St_Johns", "2010-10-01")] // half an hour off, changes at 00:01
    [InlineData("America/Sao_Paulo", "2018-10-01")] // southern, summer time ended in 2019
    [InlineData("America/Santiago", "2016-05-01")] // southern, summer time came back in 2016
    [InlineData("America/Caracas", "2007-11-01")] // moved by half an hour
    [InlineData("America/Havana", "2024-03-01")] // changes at midnight
    [InlineData("Asia/Kolkata", "2024-01-01")]
    [InlineData("Asia/Kathmandu", "1985-10-01")] // moved to 45 minutes off
    [InlineData("Asia/Tehran", "2022-03-01")] // half an hour off, summer time ended
    [InlineData("Asia/Pyongyang", "2015-06-01")] // moved by half an hour
    [InlineData("Asia/Gaza", "2023-03-01")] // Ramadan
    [InlineData("Australia/Sydney", "2007-10-01")] // southern, rule changed in 2008
    [InlineData("Australia/Adelaide", "2008-01-01")] // southern, half an hour off
    [InlineData("Australia/Lord_Howe", "2024-03-01")] // changes by half an hour
    [InlineData("Pacific/Auckland", "2007-03-01")] // southern, rule changed in 2007
    [InlineData("Pacific/Chatham", "2024-03-01")] // southern, 45 minutes off
    [InlineData("Pacific/Apia", "2011-09-01")] // a date was skipped
    [InlineData("America/Nuuk", "2023-01-01")] // base offset moved in 2023
    public void It_gives_the_same_deadlines_and_the_same_elapsed_time(string zone, string from)
        => Differences(new ZoneMinutes(zone, Time.Utc(from), days: 300), calendars: 20, TimeSpan.Zero).ShouldBeEmpty();

    [Theory]
    [InlineData("America/New_York", "2005-01-01")]
    [InlineData("America/Sao_Paulo", "2016-01-01")]
    [InlineData("Europe/Moscow", "2010-01-01")]
    public void It_does_so_over_years_too(string zone, string from)
        => Differences(new ZoneMinutes(zone, Time.Utc(from), days: 1500), calendars: 1, TimeSpan.FromDays(100)).ShouldBeEmpty();

    private static IEnumerable<string> Differences(ZoneMinutes minutes, int calendars, TimeSpan longer)
    {
        var draw = new RandomCalendars(minutes, seed: 20240331);
        for (var calendar = 0; calendar < calendars; calendar++)
        {
            var definition = draw.Calendar();
            var tested = BusinessCalendar.Create(definition);
            var walked = new MinuteWalk(minutes, definition);
            for (var one = 0; one < CasesPerCalendar; one++)
            {
                var start = draw.Start();
                var budget = draw.Span(longest: TimeSpan.FromDays(3)) + (longer / 4);
                var end = start + draw.Span(longest: TimeSpan.FromDays(14)) + longer;
                var pauses = draw.Pauses(start, end - start);
                var text = $"calendar {calendar}, case {one}: {start:O} + {budget} until {end:O}, {string.Join(", ", pauses)}";
                if (tested.Elapsed(start, end, pauses) != walked.Elapsed(start, end, pauses))
                    yield return "elapsed " + text;
                var due = tested.DueAt(start, budget, pauses);
                if (walked.DueAt(start, budget, pauses) is { } expected ? due != expected : due < minutes.To)
                    yield return "due " + text;
            }
        }
    }
}
