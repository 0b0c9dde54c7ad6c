using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Replay;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Cli.Commands;

/// <summary>One question about a calendar: when is it due, or how much open time has gone by.</summary>
internal sealed record DeadlineVector
{
    public required string Id { get; init; }

    /// <summary>"deadline" or "elapsed".</summary>
    public required string Kind { get; init; }

    public required Question Input { get; init; }

    public DateTime Due(BusinessCalendar calendar) => calendar.DueAt(
        Time(Input.Start, "start"),
        TimeSpan.FromMinutes(Input.TargetMinutes ?? throw new InputException($"{Id}: target_minutes is missing.")),
        Pauses());

    /// <summary>Whole minutes of open time; a minute that has begun does not count.</summary>
    public int ElapsedMinutes(BusinessCalendar calendar) =>
        (int)calendar.Elapsed(Time(Input.Start, "start"), Time(Input.End, "end"), Pauses()).TotalMinutes;

    private List<Pause> Pauses() =>
    [
        .. Input.Pauses.Select(pause => pause.Count == 2
            ? PauseOf(Time(pause[0], "a pause"), Time(pause[1], "a pause"))
            : throw new InputException($"{Id}: a pause is a pair of times.")),
    ];

    private Pause PauseOf(DateTime from, DateTime to) =>
        from <= to ? new Pause(from, to) : throw new InputException($"{Id}: a pause ends before it starts.");

    private DateTime Time(string? written, string what) =>
        Instant.TryRead(written, out var utc) ? utc : throw new InputException($"{Id}: {what} is \"{written}\"; write a time like {Instant.Example}.");

    /// <summary>What is asked; times are ISO 8601 with an offset.</summary>
    internal sealed record Question
    {
        public required string Calendar { get; init; }

        public required string Start { get; init; }

        public string? End { get; init; }

        public int? TargetMinutes { get; init; }

        public IReadOnlyList<IReadOnlyList<string>> Pauses { get; init; } = [];
    }
}
