using System;

namespace SocialCrm.Plugins.Crisis;

/// <summary>Says which way a crisis may go.</summary>
public static class CrisisMoves
{
    /// <summary>How long new posts on the cause still join after a crisis was closed, unless somebody says otherwise.</summary>
    public static TimeSpan CoolDown { get; } = TimeSpan.FromHours(24);

    /// <summary>A suspicion that nobody decided on ends by itself after this time, when the wave has passed.</summary>
    public static TimeSpan Suspicion { get; } = TimeSpan.FromHours(24);

    /// <summary>Why it cannot be moved, in one sentence that says what to do; null when it can.</summary>
    public static string? Mistake(StoredCrisis crisis, CrisisState to)
    {
        if (crisis.State is CrisisState.Closed or CrisisState.FalseAlarm)
            return "The crisis is over: declare a new one.";
        switch (to)
        {
            case CrisisState.Declared:
                return null;
            case CrisisState.FalseAlarm when crisis.State == CrisisState.CoolingDown:
                return "Its cases were closed as solved: declare the crisis again, or let it cool down.";
            case CrisisState.FalseAlarm:
                return null;
            case CrisisState.CoolingDown when crisis.State == CrisisState.Suspected:
                return "The crisis is only suspected: declare it, or say that it is a false alarm.";
            case CrisisState.CoolingDown when string.IsNullOrWhiteSpace(crisis.Resolution):
                return "Resolution is missing: say how the cause was put right.";
            case CrisisState.CoolingDown:
                return null;
            case CrisisState.Closed:
                return "A crisis cools down before it is closed: choose Cooling down.";
            default:
                return "A declared crisis cannot be suspected again: choose False alarm if it was none.";
        }
    }
}
