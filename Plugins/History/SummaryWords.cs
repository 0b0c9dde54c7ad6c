using System;
using System.Globalization;

namespace SocialCrm.Plugins.History;

/// <summary>Days, lengths of time and tone in the words of the summary.</summary>
internal static class SummaryWords
{
    /// <summary>The day in UTC, ISO 8601; "an unknown day" when there is none.</summary>
    public static string Day(DateTime? utc) => utc?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day";

    public static string Tone(decimal? tone) => tone switch
    {
        null => "not judged",
        < -0.2m => "negative",
        > 0.2m => "positive",
        _ => "neutral",
    };

    public static string Length(TimeSpan span)
    {
        if (span.TotalDays >= 2)
            return Count((int)span.TotalDays, "days");
        return span.TotalHours >= 2 ? Count((int)span.TotalHours, "hours") : Count((int)Math.Max(1, span.TotalMinutes), "minutes");
    }

    private static string Count(int number, string unit) => string.Format(CultureInfo.InvariantCulture, "{0} {1}", number, unit);
}
