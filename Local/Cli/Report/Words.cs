using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SocialCrm.Cli.Report;

/// <summary>Times and counts as people say them.</summary>
internal static class Words
{
    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A time of day and a date, UTC.</summary>
    public static string Time(DateTime utc) => utc.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    public static string Date(DateTime utc) => utc.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The two largest units: "3 d 4 h", "2 h 5 min", "45 min"; the sign is dropped.</summary>
    public static string Span(TimeSpan span)
    {
        var minutes = (long)Math.Round(Math.Abs(span.TotalMinutes), MidpointRounding.AwayFromZero);
        if (minutes < 60)
            return $"{Number(minutes)} min";
        return minutes < 60 * 24
            ? Two(minutes / 60, "h", minutes % 60, "min")
            : Two(minutes / (60 * 24), "d", minutes / 60 % 24, "h");
    }

    /// <summary>Appends parts to a line: ", one, two,".</summary>
    public static string Join(IEnumerable<string> parts) => string.Concat(parts.Select(part => $", {part}")) + ",";

    private static string Two(long large, string largeUnit, long small, string smallUnit) =>
        small == 0 ? $"{Number(large)} {largeUnit}" : $"{Number(large)} {largeUnit} {Number(small)} {smallUnit}";
}
