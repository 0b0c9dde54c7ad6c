using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>The finished pauses of a turn, oldest first; two lists are equal when every pause is.</summary>
public sealed class PauseList : IEquatable<PauseList>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const char Between = '/';
    private const char End = '\n';

    private PauseList(IReadOnlyList<Pause> all) => All = all;

    public static PauseList None { get; } = new([]);

    public IReadOnlyList<Pause> All { get; }

    /// <summary>Reads what <see cref="ToString"/> wrote; null and lines that hold no pause are none.</summary>
    public static PauseList Parse(string? text) =>
        string.IsNullOrEmpty(text) ? None : new PauseList([.. text!.Split(End).Select(Read).OfType<Pause>()]);

    /// <summary>The list with one more pause.</summary>
    public PauseList With(Pause pause) => new([.. All, pause]);

    /// <summary>How much of them is open time, in whole minutes.</summary>
    public int OpenMinutes(BusinessCalendar calendar)
    {
        var open = PauseUnion.Of(All).Sum(pause => calendar.Elapsed(pause.FromUtc, pause.ToUtc).Ticks);
        return (int)Math.Round(new TimeSpan(open).TotalMinutes, MidpointRounding.AwayFromZero);
    }

    /// <inheritdoc/>
    public bool Equals(PauseList? other) => other != null && All.SequenceEqual(other.All);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PauseList);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Count;

    /// <summary>A line for each pause: both ends in ISO 8601, UTC, whole seconds, with a slash between, as ISO writes intervals.</summary>
    public override string ToString() => string.Join(
        End.ToString(),
        All.Select(pause => pause.FromUtc.ToString(Format, CultureInfo.InvariantCulture) + Between + pause.ToUtc.ToString(Format, CultureInfo.InvariantCulture)));

    private static Pause? Read(string line)
    {
        var ends = line.Split(Between);
        return ends.Length == 2 && Time(ends[0]) is { } from && Time(ends[1]) is { } to && from <= to ? new Pause(from, to) : null;
    }

    private static DateTime? Time(string text) =>
        DateTime.TryParseExact(
            text.Trim(), Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
}
