using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>Lets the turns of a case show what the platform's SLA says, for policies that leave the clocks to it.</summary>
/// <remarks>
/// A pause or a second application of an SLA cancels the instance and makes another one for the same wait. The turn stays: what
/// was done on it is not done again. Nothing here computes a due time, and nothing is ever written to an instance.
/// </remarks>
public static class NativeTurns
{
    private const string FirstResponseColumn = "firstresponsebykpiid";
    private const string ResolutionColumn = "resolvebykpiid";

    /// <summary>The KPI that an SLA item measures, by the column of the case that it fills; null for one that we do not follow.</summary>
    /// <param name="column">slaitem.relatedfield.</param>
    /// <param name="policy">Names the column of the next response, for which the platform has none of its own.</param>
    public static Kpi? KpiOf(string? column, PolicyRule policy)
    {
        if (string.IsNullOrWhiteSpace(column))
            return null;
        if (Same(column, FirstResponseColumn))
            return Kpi.FirstResponse;
        if (Same(column, ResolutionColumn))
            return Kpi.Resolution;
        return Same(column, policy.NextResponseKpi) ? Kpi.NextResponse : null;
    }

    /// <summary>The turn that shows an instance, new or changed; null when there is nothing to show.</summary>
    /// <param name="turns">All turns of the case.</param>
    /// <param name="kpi">What the instance measures.</param>
    /// <param name="native">The latest instance of the case for that KPI.</param>
    /// <param name="policy">The policy of the case, whose ladder goes with the turn.</param>
    /// <param name="now">UTC; counts where the instance does not say when.</param>
    public static Turn? Follow(IReadOnlyList<Turn> turns, Kpi kpi, NativeKpi native, PolicyRule policy, DateTime now)
    {
        var last = turns.Where(turn => turn.Kpi == kpi).OrderByDescending(turn => turn.Number).FirstOrDefault();
        if (native.Status == NativeStatus.Canceled && last is not { IsNative: true })
            return null;
        if (last != null && (last.NativeId == native.Id || IsSameWait(last, native)))
            return Shown(last with { NativeId = native.Id, PolicyId = policy.Id, PolicyVersion = policy.Version }, native, now);
        if (native.Status == NativeStatus.Canceled || native.FailureOn is not { } due)
            return null;

        var budget = native.BudgetMinutes ?? (int)(due - native.StartedOn).TotalMinutes;
        var started = new Turn(Guid.Empty, kpi, (last?.Number ?? 0) + 1, native.StartedOn, due, Math.Max(0, budget));
        return Shown(started with { NativeId = native.Id, PolicyId = policy.Id, PolicyVersion = policy.Version }, native, now);
    }

    /// <summary>An instance that counts from before the turn was met is the same wait once more.</summary>
    private static bool IsSameWait(Turn turn, NativeKpi native) => turn.MetOn is not { } metOn || native.StartedOn <= metOn;

    private static Turn Shown(Turn turn, NativeKpi native, DateTime now)
    {
        var shown = turn with
        {
            DueOn = native.FailureOn ?? turn.DueOn,
            PausedMinutes = Math.Max(turn.PausedMinutes, native.PausedMinutes),
        };
        return native.Status switch
        {
            NativeStatus.InProgress => Running(shown, now),
            NativeStatus.NearingNoncompliance => Running(shown, now) with { WarnedOn = turn.WarnedOn ?? native.WarningOn ?? now },
            NativeStatus.Noncompliant => shown with { PausedOn = null, BreachedOn = turn.BreachedOn ?? native.FailureOn ?? now },
            NativeStatus.Succeeded => shown with { PausedOn = null, MetOn = turn.MetOn ?? native.SucceededOn ?? now },
            _ => turn.IsOpen ? shown with { PausedOn = turn.PausedOn ?? native.PausedOn ?? now } : shown,
        };
    }

    /// <summary>The instance does not say when it went on; we hear of it at once.</summary>
    private static Turn Running(Turn turn, DateTime now) => turn with
    {
        PausedOn = null,
        MetOn = null,
        Pauses = turn.PausedOn is { } from && from < now ? (turn.Pauses ?? PauseList.None).With(new Pause(from, now)) : turn.Pauses,
    };

    private static bool Same(string? left, string? right) => string.Equals(left?.Trim(), right?.Trim(), StringComparison.OrdinalIgnoreCase);
}
