using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Report;

/// <summary>What the clocks of one case did, moment by moment.</summary>
internal static class CaseTimeline
{
    /// <summary>One entry a moment, by time; entries of the same moment in the order in which they follow from each other.</summary>
    public static IEnumerable<(DateTime At, string What)> Of(ReplayedCase theCase) =>
        theCase.Turns.SelectMany(OfTurn)
            .Concat(theCase.Escalations.Where(e => e.At is not null).Select(e => (At: e.At!.Value, What: OfStep(e))))
            .Concat(theCase.Replies.SelectMany(OfReply))
            .Concat(theCase.WorseOn is { } worse ? [(worse, "The customer sounds worse: the owner is told")] : Array.Empty<(DateTime At, string What)>())
            .OrderBy(entry => entry.At);

    private static IEnumerable<(DateTime At, string What)> OfTurn(ReplayedTurn turn)
    {
        var name = $"{turn.Kpi} {turn.Number}";
        if (turn.StartedOn is { } started)
            yield return (started, $"{name} starts{(turn.DueOn is { } due ? $", due {Words.Time(due)}" : string.Empty)}");
        foreach (var pause in turn.Pauses)
        {
            yield return (pause.From, $"{name}: the clock stops");
            if (pause.To is { } to)
                yield return (to, $"{name}: the clock goes on after {Words.Span(to - pause.From)}");
        }
        if (turn.WarnedOn is { } warned)
            yield return (warned, $"{name}: warning");
        if (turn.BreachedOn is { } breached)
            yield return (breached, $"{name}: due time passed, {DueWords.Unmet(turn)}");
        if (turn.MetOn is { } met)
            yield return (met, $"{name}: {DueWords.Met(turn)}{(turn.PausedMinutes > 0 ? $", {Words.Span(TimeSpan.FromMinutes(turn.PausedMinutes))} of open time did not count" : string.Empty)}");
    }

    private static IEnumerable<(DateTime At, string What)> OfReply(ReplayedReply reply)
    {
        if (reply.DraftedOn is { } drafted && reply.Part == 1)
            yield return (drafted, $"Reply drafted by {reply.DraftedBy}{(reply.State is "Expired" or "Failed" ? $"; {reply.State.ToLowerInvariant()}: {reply.Reason}" : string.Empty)}");
        if (reply.DecidedOn is { } decided)
            yield return (decided, $"Reply {reply.Decision?.ToLowerInvariant()} by {reply.DecidedBy}{(reply.Decision == "Rejected" ? $": {reply.Reason}" : string.Empty)}");
        if (reply.SentOn is { } sent && reply.State == "Sent")
            yield return (sent, reply.Part == 1 ? "Reply sent" : $"Part {Words.Number(reply.Part)} of the reply sent");
    }

    private static string OfStep(PerformedEscalation step) =>
        $"{step.Kpi} {Words.Number(step.Turn)}: step “{step.Step}”{(string.IsNullOrWhiteSpace(step.Detail) ? string.Empty : $" ({step.Detail})")}";
}
