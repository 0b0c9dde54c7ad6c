using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Flows;
using SocialCrm.Solution.Package;

namespace SocialCrm.Solution.Rules.Flows;

/// <summary>One flow under examination, with what its solution brings.</summary>
internal sealed class FlowContext(RuleContext solution, string file, string name, FlowDefinition flow)
{
    private readonly Lazy<IReadOnlyList<(FlowAction Action, FlowExpression Expression)>> _expressions = new(() => [.. ReadExpressions(flow)]);

    public RuleContext Solution { get; } = solution;

    public string Name { get; } = name;

    public FlowDefinition Flow { get; } = flow;

    /// <summary>What stands in the texts of triggers and actions; texts that cannot be read are left out.</summary>
    public IReadOnlyList<(FlowAction Action, FlowExpression Expression)> Expressions => _expressions.Value;

    /// <summary>The calls in all expressions, each with the action that it stands in.</summary>
    public IEnumerable<(FlowAction Action, FlowCall Call)> Calls =>
        Expressions.SelectMany(e => e.Expression.All().OfType<FlowCall>().Select(call => (e.Action, call)));

    /// <summary>Whether a name carries the prefix of the solution's publisher, so that the solution has to bring it.</summary>
    public bool IsOwn(string component) => component.StartsWith(Solution.Content.Prefix + "_", StringComparison.OrdinalIgnoreCase);

    public void Error(string code, string message) => Solution.Log.Error(code, file, $"The flow {Name}: {message}");

    public void Warning(string code, string message) => Solution.Log.Warning(code, file, $"The flow {Name}: {message}");

    /// <summary>The readable flows of a solution; tells of those that are not.</summary>
    public static IEnumerable<FlowContext> All(RuleContext solution)
    {
        foreach (var workflow in solution.Content.Section("Workflows", "Workflow"))
            if (Read(solution, workflow) is { } flow)
                yield return flow;
    }

    private static FlowContext? Read(RuleContext solution, XElement workflow)
    {
        var file = EntryNames.FromFileName(workflow.Element("JsonFileName")?.Value ?? "");
        var name = workflow.Attribute("Name")?.Value ?? file;
        // A file that is not there is a finding of its own.
        if (!solution.Content.Files.TryGetValue(file, out var json))
            return null;
        try
        {
            return new FlowContext(solution, file, name, FlowDefinition.Read(json));
        }
        catch (FormatException wrong)
        {
            solution.Log.Error("FLOW-JSON", file, $"The flow {name} cannot be read: {wrong.Message}.");
            return null;
        }
    }

    private static IEnumerable<(FlowAction, FlowExpression)> ReadExpressions(FlowDefinition flow)
    {
        foreach (var action in flow.Triggers.Concat(flow.Actions))
            foreach (var text in FlowDefinition.Texts(action))
                if (FlowReferenceRules.TryRead(text, out var expression, out _))
                    yield return (action, expression);
    }
}
