using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Crisis;

/// <summary>Says what is due on a crisis.</summary>
public static class CrisisPlan
{
    /// <summary>In the order in which it is done; empty for a crisis that is only suspected, or over.</summary>
    /// <param name="asOf">UTC.</param>
    public static IReadOnlyList<CrisisWork> Of(StoredCrisis crisis, DateTime asOf)
    {
        var due = new List<CrisisWork>();
        if (crisis.TakesCases)
            due.Add(CrisisWork.Join);
        if (crisis.TakesCases && crisis.Updates > 0)
            due.Add(CrisisWork.Tell);
        if (crisis.ClosingOn != null)
            due.Add(CrisisWork.Close);
        else if (crisis.State == CrisisState.CoolingDown && crisis.CoolsUntil <= asOf)
            due.Add(CrisisWork.End);
        return due;
    }
}
