using System;
using System.Globalization;

namespace SocialCrm.Cli.Replay;

/// <summary>Reads and writes times as files and options hold them: ISO 8601, UTC.</summary>
internal static class Instant
{
    public const string Example = "2026-03-02T09:14:00Z";

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Reads a time that says its offset; whole seconds are kept, as Dataverse keeps them.</summary>
    /// <remarks>A time without Z or an offset is not read: guessing a zone would move deadlines by hours.</remarks>
    public static bool TryRead(string? written, out DateTime utc)
    {
        utc = default;
        if (written is null || !SaysItsOffset(written))
            return false;
        if (!DateTimeOffset.TryParseExact(written, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return false;
        utc = time.UtcDateTime.AddTicks(-(time.UtcTicks % TimeSpan.TicksPerSecond));
        return true;
    }

    public static string Write(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string? Write(DateTime? utc) => utc is { } time ? Write(time) : null;

    private static bool SaysItsOffset(string written)
    {
        var clock = written.IndexOf('T', StringComparison.Ordinal);
        return clock >= 0 && (written.EndsWith('Z') || written.IndexOfAny(['+', '-'], clock) >= 0);
    }
}
