using System;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Intake.Refused;

/// <summary>A row of the ledger: a post that could not be taken in at first.</summary>
/// <param name="Payload">The post as JSON; null when <paramref name="RowId"/> holds it.</param>
/// <param name="RowId">The social activity of the post, where there is one.</param>
/// <param name="Attempts">How often it was tried again in vain.</param>
/// <param name="NextAttemptOn">UTC; null when it is settled.</param>
/// <param name="SettledOn">When it was taken in or given up, UTC.</param>
public sealed record RefusedPost(
    Guid Id,
    string? Payload,
    Guid? RowId,
    string Reason,
    RefusedState State,
    int Attempts,
    DateTime? NextAttemptOn,
    DateTime? SettledOn)
{
    private const int MostAttempts = 6;
    private const int LongestWaitMinutes = 240;

    /// <summary>A new row: tried again after 5 minutes, unless that cannot help.</summary>
    /// <param name="refusedOn">UTC.</param>
    public static RefusedPost From(Refusal refusal, DateTime refusedOn)
    {
        var post = new RefusedPost(Guid.Empty, refusal.Payload, refusal.RowId, refusal.Reason, RefusedState.Waiting, 0, null, null);
        return refusal.IsLasting ? post.GivenUp(refusedOn) : post with { NextAttemptOn = RetryTime.After(1, refusedOn, LongestWaitMinutes) };
    }

    /// <summary>A retry was in vain: the next one comes after twice the time, up to 4 hours, and after the sixth there is none.</summary>
    /// <param name="isLasting">The post itself is wrong, so that no retry can help.</param>
    public RefusedPost Failed(string reason, bool isLasting, DateTime failedOn)
    {
        var failed = this with { Reason = reason, Attempts = Attempts + 1 };
        return isLasting || failed.Attempts >= MostAttempts
            ? failed.GivenUp(failedOn)
            : failed with { NextAttemptOn = RetryTime.After(failed.Attempts + 1, failedOn, LongestWaitMinutes) };
    }

    /// <summary>A retry took the post in.</summary>
    public RefusedPost TakenIn(Guid rowId, DateTime takenOn) =>
        this with { State = RefusedState.Retried, RowId = rowId, NextAttemptOn = null, SettledOn = takenOn };

    private RefusedPost GivenUp(DateTime givenUpOn) =>
        this with { State = RefusedState.GaveUp, NextAttemptOn = null, SettledOn = givenUpOn };
}
