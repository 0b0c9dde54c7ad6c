using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>Decides which clocks of a case start, move and end when something happens.</summary>
/// <remarks>
/// Every method takes all turns of the case and returns those that must be written, new ones with an empty id. Posts and
/// answers may arrive late or in any order: only their posted times count. What is no public reply of ours (a private note,
/// a reaction, an automatic reply, a third person's post) is no answer and must not be reported as one.
/// </remarks>
public static class TurnPolicy
{
    /// <summary>The clocks of a new case: first response and resolution, both from the time of the post.</summary>
    public static IReadOnlyList<Turn> CaseOpened(CustomerPost post, TurnTerms terms) =>
        [.. new[] { Kpi.FirstResponse, Kpi.Resolution }.SelectMany(kpi => terms.Start(kpi, 1, post) is { } turn ? new[] { turn } : [])];

    /// <summary>The customer wrote on an existing case: starts the next-response clock unless an answer is owed already.</summary>
    /// <remarks>
    /// The oldest unanswered post starts a clock and later posts do not move it. An older one that arrives late takes the clock
    /// back to its own time; one that was posted before our last answer, or at the same instant, needs none.
    /// </remarks>
    /// <param name="turns">All turns of the case.</param>
    /// <param name="post">The new post.</param>
    /// <param name="terms">What is promised now.</param>
    /// <param name="lastAnswerOn">When our latest public reply was posted, UTC, if it may be later than the last met turn.</param>
    public static IReadOnlyList<Turn> CustomerWrote(
        IReadOnlyList<Turn> turns, CustomerPost post, TurnTerms terms, DateTime? lastAnswerOn = null)
    {
        var answered = turns.Where(turn => turn.AwaitsAnswer).Select(turn => turn.MetOn).Concat([lastAnswerOn]).Max();
        if (post.PostedOn <= answered)
            return [];
        var owed = turns.FirstOrDefault(turn => turn.AwaitsAnswer && turn.IsOpen);
        if (owed != null)
            return StartEarlier(turns, owed.StartedOn, post, terms);
        var kpi = turns.Any(turn => turn.AwaitsAnswer) ? Kpi.NextResponse : Kpi.FirstResponse;
        var started = terms.Start(kpi, NextNumber(turns, kpi), post);
        return started == null ? [] : [started];
    }

    /// <summary>We answered in public: ends the response clock that ran when the answer was posted, at that time.</summary>
    /// <remarks>
    /// An answer that arrives late still counts from when it was posted. When the customer had written again after it, report
    /// the oldest of those posts with <see cref="CustomerWrote"/> next.
    /// </remarks>
    public static IReadOnlyList<Turn> WeAnswered(IReadOnlyList<Turn> turns, DateTime answeredOn)
    {
        Utc.Require(answeredOn, nameof(answeredOn));
        return [.. turns
            .Where(turn => turn.AwaitsAnswer && !WaitsForThePlatform(turn) && turn.StartedOn <= answeredOn && (turn.MetOn == null || turn.MetOn > answeredOn))
            .Select(turn => TurnClock.Met(turn, answeredOn))];
    }

    /// <summary>The case was resolved: ends the resolution clock and every response clock that still runs.</summary>
    public static IReadOnlyList<Turn> CaseResolved(IReadOnlyList<Turn> turns, DateTime resolvedOn)
    {
        Utc.Require(resolvedOn, nameof(resolvedOn));
        return [.. turns.Where(turn => turn.IsOpen).Select(turn => TurnClock.Met(turn, resolvedOn))];
    }

    /// <summary>The case was opened again: what its resolution clock does. The answer to a new post is <see cref="CustomerWrote"/>.</summary>
    /// <param name="turns">All turns of the case.</param>
    /// <param name="mode">What the policy says.</param>
    /// <param name="closed">From when to when the case was closed.</param>
    /// <param name="reopenedBy">The post that opened it again; its posted time starts a new clock.</param>
    /// <param name="terms">What is promised now.</param>
    public static IReadOnlyList<Turn> CaseReopened(
        IReadOnlyList<Turn> turns, ReopenMode mode, Pause closed, CustomerPost reopenedBy, TurnTerms terms)
    {
        var last = turns.Where(turn => turn.Kpi == Kpi.Resolution).OrderByDescending(turn => turn.Number).FirstOrDefault();
        if (terms.Policy.IsNative || mode == ReopenMode.NextResponseOnly || last is { IsOpen: true } or { IsNative: true })
            return [];
        if (mode == ReopenMode.Continue && last != null)
            return [TurnClock.Resumed(last with { MetOn = null }, closed, terms.Calendar)];
        return [terms.Start(Kpi.Resolution, NextNumber(turns, Kpi.Resolution), reopenedBy)!];
    }

    /// <summary>When the case next needs someone: the earliest due time of its running turns.</summary>
    public static DateTime? NextDueOn(IEnumerable<Turn> turns) =>
        turns.Where(turn => turn.IsRunning).Select(turn => (DateTime?)turn.DueOn).Min();

    private static IReadOnlyList<Turn> StartEarlier(
        IReadOnlyList<Turn> turns, DateTime startedOn, CustomerPost post, TurnTerms terms)
    {
        if (post.PostedOn >= startedOn)
            return [];
        return [.. turns
            .Where(turn => turn.IsOpen && !turn.IsNative && turn.StartedOn == startedOn)
            .Select(turn => TurnClock.Recomputed(turn with { StartedOn = post.PostedOn, StartedById = post.Id }, terms.Calendar))];
    }

    /// <summary>The platform sees our answer itself, unless it has judged already: a breach is its last word.</summary>
    private static bool WaitsForThePlatform(Turn turn) => turn.IsNative && turn.BreachedOn == null;

    private static int NextNumber(IEnumerable<Turn> turns, Kpi kpi) =>
        1 + turns.Where(turn => turn.Kpi == kpi).Select(turn => turn.Number).DefaultIfEmpty(0).Max();
}
