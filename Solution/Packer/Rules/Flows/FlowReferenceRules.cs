using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using SocialCrm.Solution.Flows;

namespace SocialCrm.Solution.Rules.Flows;

/// <summary>Whether expressions can be read, and name actions that exist and are over by then.</summary>
internal static class FlowReferenceRules
{
    private static readonly string[] OfActions = ["body", "outputs", "actions", "result", "actionbody", "actionoutputs"];
    private static readonly string[] Outcomes = ["Succeeded", "Failed", "Skipped", "TimedOut"];

    public static void Check(FlowContext flow)
    {
        foreach (var action in flow.Flow.Triggers.Concat(flow.Flow.Actions))
            foreach (var text in FlowDefinition.Texts(action))
                if (!TryRead(text, out _, out var wrong))
                    flow.Error("FLOW-EXPR", $"{action.Name} has an expression that cannot be read: {wrong}.");
        foreach (var (action, call) in flow.Calls)
            CheckCall(flow, action, call);
        foreach (var twice in flow.Flow.Actions.GroupBy(a => a.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            flow.Error("FLOW-REF", $"two actions are named {twice.Key}.");
        foreach (var action in flow.Flow.Actions)
            CheckRunAfter(flow, action);
    }

    public static bool TryRead(string text, [NotNullWhen(true)] out FlowExpression? expression, [NotNullWhen(false)] out string? wrong)
    {
        (expression, wrong) = (null, null);
        try
        {
            expression = FlowExpressionReader.Read(text);
            return true;
        }
        catch (FormatException cause)
        {
            wrong = cause.Message;
            return false;
        }
    }

    private static void CheckCall(FlowContext flow, FlowAction action, FlowCall call)
    {
        if (call.Name is not { } name)
            return;
        if (OfActions.Contains(call.Function))
            CheckAction(flow, action, call, name);
        else if (call.Function == "parameters" && !flow.Flow.Parameters.ContainsKey(name))
            flow.Error("FLOW-REF", $"{action.Name} reads the parameter {name}, which the flow does not have.");
        else if (call.Function == "items" && !action.Ancestors().Any(a => a.Name == name && a.Type == "Foreach"))
            flow.Error("FLOW-REF", $"{action.Name} reads an item of {name}, which is no loop around it.");
    }

    private static void CheckAction(FlowContext flow, FlowAction action, FlowCall call, string name)
    {
        if (flow.Flow.Find(name) is not { } named)
            flow.Error("FLOW-REF", $"{action.Name} reads {call.Function}('{name}'), but there is no action of that name.");
        else if (!flow.Flow.Before(action).Contains(name) && !(action.Type == "Until" && named.Ancestors().Contains(action)))
            flow.Error("FLOW-REF", $"{action.Name} reads {call.Function}('{name}') without waiting for it.");
    }

    private static void CheckRunAfter(FlowContext flow, FlowAction action)
    {
        foreach (var (name, outcomes) in action.RunAfter)
        {
            if (flow.Flow.Find(name) is not { } awaited || !Equals(awaited.Parent, action.Parent))
                flow.Error("FLOW-AFTER", $"{action.Name} runs after {name}, which is no action beside it.");
            if (outcomes.Count == 0 || outcomes.Except(Outcomes, StringComparer.OrdinalIgnoreCase).Any())
                flow.Error("FLOW-AFTER", $"{action.Name} runs after {name} has \"{string.Join(", ", outcomes)}\"; outcomes are {string.Join(", ", Outcomes)}.");
        }
        if (Waits(flow, action, []))
            flow.Error("FLOW-AFTER", $"{action.Name} waits for itself.");
    }

    private static bool Waits(FlowContext flow, FlowAction action, HashSet<string> seen) =>
        action.RunAfter.Keys.Any(name => !seen.Add(name) || (flow.Flow.Find(name) is { } awaited && Waits(flow, awaited, [.. seen])));
}
