using System;
using System.Linq;
using SocialCrm.Cli.Replay;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Cli.Report;

/// <summary>Where a case stands with its clocks, in words, seen at the end of a replay.</summary>
internal static class DueWords
{
    public static string Of(ReplayedCase theCase, DateTime now)
    {
        if (!theCase.IsOpen)
            return theCase.State ?? "closed";
        var next = theCase.Turns
            .Where(t => t.EndingAt(now) is TurnEnding.Running or TurnEnding.Unanswered && t.DueOn is not null && t.StandsSince is null)
            .OrderBy(t => t.DueOn)
            .FirstOrDefault();
        if (next is null && theCase.Turns.Any(t => t.MetOn is null && t.StandsSince is not null))
            return "waits, the clock stands still";
        return next is null ? "nothing due" : $"{next.Kpi.ToLowerInvariant()} {Relative(next.DueOn!.Value, now)}";
    }

    public static string Of(ReplayedTurn turn, DateTime now) => turn.EndingAt(now) switch
    {
        TurnEnding.InTime => $"{Met(turn)} in time",
        TurnEnding.Late => turn is { MetOn: { } met, DueOn: { } due } ? $"{Met(turn)} {Words.Span(met - due)} late" : $"{Met(turn)} late",
        TurnEnding.Unanswered => turn.DueOn is { } due ? $"late by {Words.Span(now - due)}, {Unmet(turn)}" : $"late, {Unmet(turn)}",
        _ when turn.StandsSince is { } since => $"the clock stands still since {Words.Time(since)}",
        _ => turn.DueOn is { } due ? Relative(due, now) : "no due time",
    };

    /// <summary>A solution is another promise than an answer.</summary>
    public static string Met(ReplayedTurn turn) => IsResolution(turn) ? "solved" : "answered";

    public static string Unmet(ReplayedTurn turn) => IsResolution(turn) ? "not solved" : "no answer";

    private static bool IsResolution(ReplayedTurn turn) => turn.Kpi == KpiName.Of(Kpi.Resolution);

    private static string Relative(DateTime due, DateTime now) =>
        due < now ? $"late by {Words.Span(now - due)}" : $"due in {Words.Span(due - now)}";
}
