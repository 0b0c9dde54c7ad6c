using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

/// <summary>What <see cref="BusinessCalendar"/> promises, worked out in the dullest way: minute after minute.</summary>
internal sealed class MinuteWalk
{
    private readonly ZoneMinutes _minutes;
    private readonly bool[] _open;

    public MinuteWalk(ZoneMinutes minutes, CalendarDefinition definition)
    {
        _minutes = minutes;
        _open = new bool[minutes.Local.Length];
        var date = DateTime.MinValue;
        IReadOnlyList<OpenHours> hours = [];
        for (var minute = 0; minute < _open.Length; minute++)
        {
            var local = minutes.Local[minute];
            if (local.Date != date)
                hours = HoursOn(definition, date = local.Date);
            var time = local.TimeOfDay;
            for (var i = 0; i < hours.Count; i++)
                _open[minute] |= hours[i].Opens <= time && time < hours[i].Closes;
        }
    }

    public TimeSpan Elapsed(DateTime from, DateTime to, IReadOnlyList<Pause> pauses)
    {
        var elapsed = TimeSpan.Zero;
        for (var now = from; now < to;)
        {
            var next = Earlier(to, NextEdge(now, pauses));
            if (Counts(now, pauses))
                elapsed += next - now;
            now = next;
        }

        return elapsed;
    }

    /// <summary>Null when the budget is not used up in the minutes that are known.</summary>
    public DateTime? DueAt(DateTime start, TimeSpan budget, IReadOnlyList<Pause> pauses)
    {
        var left = budget;
        for (var now = start; now < _minutes.To;)
        {
            var next = NextEdge(now, pauses);
            if (Counts(now, pauses))
            {
                if (left <= next - now)
                    return now + left;
                left -= next - now;
            }

            now = next;
        }

        return null;
    }

    private static IReadOnlyList<OpenHours> HoursOn(CalendarDefinition definition, DateTime date)
    {
        if (definition.Exceptions.TryGetValue(date, out var exception))
            return exception;
        return definition.AlwaysOpen ? [OpenHours.WholeDay] : definition.Week[date.DayOfWeek];
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    private static DateTime NextEdge(DateTime now, IReadOnlyList<Pause> pauses)
    {
        var next = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute) + TimeSpan.TicksPerMinute, DateTimeKind.Utc);
        for (var i = 0; i < pauses.Count; i++)
        {
            if (pauses[i].FromUtc > now)
                next = Earlier(next, pauses[i].FromUtc);
            if (pauses[i].ToUtc > now)
                next = Earlier(next, pauses[i].ToUtc);
        }

        return next;
    }

    private bool Counts(DateTime now, IReadOnlyList<Pause> pauses)
    {
        var counts = _open[(int)((now - _minutes.From).Ticks / TimeSpan.TicksPerMinute)];
        for (var i = 0; i < pauses.Count; i++)
            counts &= now < pauses[i].FromUtc || pauses[i].ToUtc <= now;
        return counts;
    }
}
