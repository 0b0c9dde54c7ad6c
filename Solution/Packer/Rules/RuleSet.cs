using System;
using System.Collections.Generic;
using SocialCrm.Solution.Rules.Flows;

namespace SocialCrm.Solution.Rules;

/// <summary>Which rules hold for source that is to be packed, and which more for a zip that is to be imported.</summary>
internal static class RuleSet
{
    /// <summary>What the source says about itself: nothing may point to nothing.</summary>
    public static readonly IReadOnlyList<Action<RuleContext>> Consistency =
    [
        ManifestRules.Check,
        OrderRules.Check,
        IdRules.Check,
        RootComponentRules.Check,
        AssemblyRules.CheckIdentity,
        PluginTypeRules.Check,
        StepTypeRules.Check,
        TableRules.Check,
        RelationshipRules.Check,
        ChoiceRules.Check,
        CustomApiRules.Check,
    ];

    /// <summary>What the platform asks beyond that.</summary>
    public static readonly IReadOnlyList<Action<RuleContext>> Platform =
    [
        AssemblyRules.CheckSandbox,
        StepRules.Check,
        ImageRules.Check,
        EnvironmentVariableRules.Check,
        RoleRules.Check,
        FormRules.Check,
        ControlRules.Check,
        ViewRules.Check,
        ChartRules.Check,
        GridRules.Check,
        TableFaceRules.Check,
        SiteMapRules.Check,
        AppRules.Check,
        LabelRules.Check,
        PayloadRules.Check,
        FlowRules.Check,
    ];

    public static void Run(IEnumerable<Action<RuleContext>> rules, RuleContext solution)
    {
        foreach (var rule in rules)
            rule(solution);
    }
}
