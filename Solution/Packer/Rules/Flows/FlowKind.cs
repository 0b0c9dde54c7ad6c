using System.Collections.Frozen;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using SocialCrm.Solution.Flows;

namespace SocialCrm.Solution.Rules.Flows;

/// <summary>Kinds of values that flows and custom APIs tell apart.</summary>
internal enum FlowKind
{
    Unknown,
    Text,
    Number,
    Truth,
}

/// <summary>Tells the kind of a value before the flow runs.</summary>
internal static class FlowKinds
{
    private static readonly FrozenSet<string> Texts = FrozenSet.Create(
        "string", "concat", "join", "replace", "substring", "formatdatetime", "utcnow", "adddays", "addhours", "addminutes", "tolower", "toupper", "trim", "guid", "decodeuricomponent", "workflow");

    private static readonly FrozenSet<string> Numbers = FrozenSet.Create("length", "int", "float", "add", "sub", "mul", "div", "mod", "min", "max", "indexof");

    private static readonly FrozenSet<string> Truths = FrozenSet.Create(
        "equals", "not", "and", "or", "greater", "greaterorequals", "less", "lessorequals", "empty", "contains", "startswith", "endswith", "bool");

    /// <summary>The kind of a parameter or property of a custom API, by its type code.</summary>
    public static FlowKind OfType(int type) => type switch
    {
        0 => FlowKind.Truth,
        2 or 6 or 7 or 8 or 9 => FlowKind.Number,
        1 or 10 or 12 => FlowKind.Text,
        _ => FlowKind.Unknown,
    };

    /// <summary>The kind of a value in a definition.</summary>
    public static FlowKind Of(FlowContext flow, JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => FlowKind.Number,
        JsonValueKind.True or JsonValueKind.False => FlowKind.Truth,
        JsonValueKind.String when FlowReferenceRules.TryRead(value.Text(), out var expression, out _) => Of(flow, expression),
        _ => FlowKind.Unknown,
    };

    private static FlowKind Of(FlowContext flow, FlowExpression expression) => expression switch
    {
        FlowLiteral { Value: string } or FlowInterpolation => FlowKind.Text,
        FlowLiteral { Value: decimal } => FlowKind.Number,
        FlowLiteral { Value: bool } => FlowKind.Truth,
        FlowCall { Function: "if", Arguments: [_, var first, var second] } when Of(flow, first) == Of(flow, second) => Of(flow, first),
        FlowCall { Function: "coalesce" } call => OfAll(call.Arguments.Where(a => a is not FlowLiteral { Value: null }).Select(a => Of(flow, a)).Distinct().ToArray()),
        FlowCall call when Texts.Contains(call.Function) => FlowKind.Text,
        FlowCall call when Numbers.Contains(call.Function) => FlowKind.Number,
        FlowCall call when Truths.Contains(call.Function) => FlowKind.Truth,
        _ => FlowApiRules.PropertyOf(flow, expression) is ({ } api, { } property) && api.Outputs.TryGetValue(property, out var type) ? OfType(type) : FlowKind.Unknown,
    };

    private static FlowKind OfAll(FlowKind[] kinds) => kinds is [var only] ? only : FlowKind.Unknown;
}
