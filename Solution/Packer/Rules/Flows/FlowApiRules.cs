using System;
using System.Linq;
using SocialCrm.Solution.Flows;

namespace SocialCrm.Solution.Rules.Flows;

/// <summary>Whether a flow calls the custom APIs of its solution as they are declared.</summary>
internal static class FlowApiRules
{
    public static void Check(FlowContext flow)
    {
        foreach (var action in flow.Flow.Actions.Where(a => a.UnboundAction is { } name && flow.IsOwn(name)))
            if (ApiSignature.Find(flow.Solution.Content, action.UnboundAction!) is { } api)
                CheckInputs(flow, action, api);
            else
                flow.Error("FLOW-API", $"{action.Name} calls {action.UnboundAction}, which is no action of the solution.");
        foreach (var (action, expression) in flow.Expressions)
            foreach (var part in expression.All())
                if (PropertyOf(flow, part) is ({ } api, { } property) && property != "error" && !api.Outputs.ContainsKey(property))
                    flow.Error("FLOW-API", $"{action.Name} reads {property} of a custom API that does not give it.");
    }

    /// <summary>The custom API and the property that <c>body('action')?['property']</c> or <c>outputs('action')?['body/property']</c> reads.</summary>
    public static (ApiSignature? Api, string? Property) PropertyOf(FlowContext flow, FlowExpression expression)
    {
        if (expression is not FlowIndex { Target: FlowCall { Name: { } action } call, Name: { } key })
            return default;
        var property = call.Function switch
        {
            "body" => key,
            "outputs" when key.StartsWith("body/", StringComparison.Ordinal) => key[5..],
            _ => null,
        };
        return property != null && flow.Flow.Find(action)?.UnboundAction is { } api && flow.IsOwn(api)
            ? (ApiSignature.Find(flow.Solution.Content, api), property.Split('/')[0])
            : default;
    }

    private static void CheckInputs(FlowContext flow, FlowAction action, ApiSignature api)
    {
        foreach (var (name, value) in action.ActionInputs)
        {
            if (!api.Inputs.TryGetValue(name, out var type))
                flow.Error("FLOW-API", $"{action.Name} gives {name}, which {action.UnboundAction} does not take.");
            else if (FlowKinds.Of(flow, value) is var kind and not FlowKind.Unknown && FlowKinds.OfType(type) is var wanted and not FlowKind.Unknown && kind != wanted)
                flow.Error("FLOW-API", $"{action.Name} gives {name} as {Word(kind)}, but {action.UnboundAction} takes {Word(wanted)}.");
        }
        foreach (var missing in api.Required.Except(action.ActionInputs.Select(i => i.Key)))
            flow.Error("FLOW-API", $"{action.Name} does not give {missing}, which {action.UnboundAction} requires.");
    }

    private static string Word(FlowKind kind) => kind switch
    {
        FlowKind.Text => "a text",
        FlowKind.Number => "a number",
        _ => "true or false",
    };
}
