namespace SocialCrm.Plugins.Sla;

/// <summary>Says why a ladder step cannot be performed as it is written, before it is saved.</summary>
public static class LadderRule
{
    /// <summary>A breach is over long before ten times the budget; a larger number is minutes in the wrong column.</summary>
    private const int MostPercent = 1000;

    /// <returns>One plain sentence that says what to do; null when the step is in order.</returns>
    public static string? Mistake(LadderStep step) => step switch
    {
        { Action: StepAction.RouteToQueue, QueueId: null } => "Route to queue needs a queue: set Queue.",
        { Action: StepAction.AssignToTeam, TeamId: null } => "Assign to team needs a team: set Team.",
        { Anchor: StepAnchor.PercentOfBudget, Value: > MostPercent } =>
            "Percent of budget takes 0 to 1000: for minutes choose Minutes before due or Minutes after due.",
        _ => null,
    };
}
