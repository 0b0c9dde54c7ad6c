namespace SocialCrm.Plugins.Sla;

/// <summary>What the time of a ladder step is counted from; the order is that of the scrm_stepanchor choice.</summary>
public enum StepAnchor
{
    /// <summary>Percent of the turn's budget, in the calendar's open time.</summary>
    PercentOfBudget,

    /// <summary>Minutes of plain time before the turn is due.</summary>
    MinutesBeforeDue,

    /// <summary>Minutes of plain time after the turn is due.</summary>
    MinutesAfterDue,

    /// <summary>Minutes of plain time after the customer came to sound worse while the turn was open; never due in one in which that did not happen.</summary>
    MinutesAfterWorse,
}
