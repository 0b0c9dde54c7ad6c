using System;

namespace SocialCrm.Plugins.Crisis;

/// <summary>Says which way an update may go.</summary>
public static class UpdateMoves
{
    /// <summary>Why it cannot be moved, in one sentence that says what to do; null when it can.</summary>
    /// <param name="isChanged">Its text or crisis is changed in the same save.</param>
    public static string? Mistake(CrisisUpdateState before, CrisisUpdateState after, bool isChanged, Guid writtenById, Guid userId)
    {
        if (before is CrisisUpdateState.GoingOut or CrisisUpdateState.Out)
            return isChanged || after != before ? "The update is with the customers already: write a new one." : null;
        if (after == CrisisUpdateState.Out)
            return "The update is out when every case has it: choose Going out.";
        if (after == CrisisUpdateState.GoingOut && (isChanged || before != CrisisUpdateState.Approved))
            return "The update is not approved: somebody else than its author has to set State to Approved first.";
        if (after == CrisisUpdateState.Approved && before != after && (isChanged || writtenById == userId))
            return "You wrote this update yourself: somebody else has to approve it.";
        return null;
    }
}
