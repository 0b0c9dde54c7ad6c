using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>Reads the hours of a day as an admin writes them in a calendar's weekday columns.</summary>
public static class HoursText
{
    /// <summary>Reads hours such as <c>09:00-12:30, 13:30-17:00</c>; empty text is a closed day. 24:00 may end a day.</summary>
    /// <returns>The hours in the order of the day.</returns>
    /// <exception cref="InvalidCalendarException">The text is not hours, or the hours are reversed or overlap.</exception>
    public static IReadOnlyList<OpenHours> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var hours = text!.Split(',').Select(ParseOne).ToList();
        return DayHours.From(hours).Hours;
    }

    /// <summary>Reads one stretch from its two wall-clock times, such as <c>09:00</c> and <c>24:00</c>.</summary>
    /// <exception cref="InvalidCalendarException">One of the two is not a time of day.</exception>
    public static OpenHours Between(string opens, string closes) =>
        new(TimeOfDay(opens, opens), TimeOfDay(closes, closes));

    internal static string Format(TimeSpan timeOfDay) =>
        string.Format(CultureInfo.InvariantCulture, "{0:00}:{1:00}", (int)timeOfDay.TotalHours, timeOfDay.Minutes);

    private static OpenHours ParseOne(string part)
    {
        // Word processors turn the hyphen into an en dash.
        var times = part.Replace('\u2013', '-').Split('-');
        if (times.Length != 2)
            throw NotHours(part);
        return new OpenHours(TimeOfDay(times[0], part), TimeOfDay(times[1], part));
    }

    private static TimeSpan TimeOfDay(string text, string part)
    {
        var digits = text.Trim().Split(':');
        if (digits.Length != 2 || !TryNumber(digits[0], 1, 24, out var hour) || !TryNumber(digits[1], 2, 59, out var minute))
            throw NotHours(part);
        var time = new TimeSpan(hour, minute, 0);
        return time <= TimeSpan.FromDays(1) ? time : throw NotHours(part);
    }

    private static bool TryNumber(string digits, int fewestDigits, int most, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && digits.Length >= fewestDigits && digits.Length <= 2 && number <= most;

    private static InvalidCalendarException NotHours(string part) =>
        new($"\"{part.Trim()}\" is not a pair of times; write hours as 09:00-12:30, 13:30-17:00.");
}
