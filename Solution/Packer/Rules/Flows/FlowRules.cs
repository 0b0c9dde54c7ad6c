namespace SocialCrm.Solution.Rules.Flows;

/// <summary>Whether cloud flows name only what is there once the solution is imported.</summary>
internal static class FlowRules
{
    public static void Check(RuleContext solution)
    {
        ConnectionReferenceRules.Check(solution);
        foreach (var flow in FlowContext.All(solution))
        {
            FlowConnectionRules.Check(flow);
            FlowReferenceRules.Check(flow);
            FlowVariableRules.Check(flow);
            FlowApiRules.Check(flow);
            FlowTableRules.Check(flow);
        }
    }
}
