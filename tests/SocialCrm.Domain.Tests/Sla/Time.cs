using System;
using System.Globalization;

namespace SocialCrm.Domain.Tests.Sla;

/// <summary>Writes times and spans as the tests read them.</summary>
internal static class Time
{
    /// <summary>An instant such as <c>2013-03-21 09:30</c>, UTC.</summary>
    public static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static TimeSpan Minutes(this int minutes) => TimeSpan.FromMinutes(minutes);

    public static TimeSpan Hours(this int hours) => TimeSpan.FromHours(hours);
}
