namespace SocialCrm.Plugins.Sla;

/// <summary>Who runs the clocks of a case; the order is that of the scrm_clocksource choice.</summary>
public enum ClockSource
{
    /// <summary>This solution, by the minutes of the policy.</summary>
    Own,

    /// <summary>The platform's own service level agreements; our turns show what their KPI instances say.</summary>
    NativeSla,
}
