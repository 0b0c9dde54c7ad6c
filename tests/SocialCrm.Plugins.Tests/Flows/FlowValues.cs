using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using SocialCrm.Solution.Flows;

namespace SocialCrm.Plugins.Tests.Flows;

/// <summary>What expressions read while a flow runs.</summary>
internal sealed class FlowValues(IReadOnlyDictionary<string, JsonNode?> parameters, JsonNode? trigger, Func<DateTime> utcNow)
{
    private readonly Stack<(string Loop, JsonNode? Item)> _items = new();

    public Dictionary<string, FlowResult> Results { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of the actions directly inside a scope, condition or loop.</summary>
    public Dictionary<string, List<string>> Children { get; } = new(StringComparer.Ordinal);

    /// <summary>The value of a definition: texts are read as expressions, also inside arrays and objects.</summary>
    public JsonNode? Of(JsonNode? definition) => definition switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, FlowFunctions.Copy(Of(field.Value))))),
        JsonArray array => new JsonArray([.. array.Select(item => FlowFunctions.Copy(Of(item)))]),
        JsonValue value when value.TryGetValue<string>(out var text) => Of(FlowExpressionReader.Read(text)),
        _ => definition,
    };

    /// <summary>Evaluates something for one item of a loop, a Select or a filter.</summary>
    public T ForItem<T>(string loop, JsonNode? item, Func<T> evaluate)
    {
        _items.Push((loop, item));
        try
        {
            return evaluate();
        }
        finally
        {
            _items.Pop();
        }
    }

    private JsonNode? Of(FlowExpression expression) => expression switch
    {
        FlowLiteral { Value: string text } => text,
        FlowLiteral { Value: decimal number } => number,
        FlowLiteral { Value: bool truth } => truth,
        FlowLiteral => null,
        FlowInterpolation text => string.Concat(text.Segments.Select(segment => FlowFunctions.Text(Of(segment)))),
        FlowIndex index => Part(Of(index.Target), FlowFunctions.Text(Of(index.Key)), index.IsOptional),
        FlowCall call => Call(call),
        _ => throw new NotSupportedException(expression.GetType().Name),
    };

    private JsonNode? Call(FlowCall call) => call.Function switch
    {
        "body" => Outputs(call.Name!) is JsonObject outputs && outputs.ContainsKey("statusCode") ? outputs["body"] : Outputs(call.Name!),
        "outputs" => Outputs(call.Name!),
        "actions" => Results.GetValueOrDefault(call.Name!)?.ToJson(call.Name!),
        "result" => new JsonArray([.. Children.GetValueOrDefault(call.Name!, []).Select(name => Results[name].ToJson(name))]),
        "parameters" => parameters.TryGetValue(call.Name!, out var given) ? given : throw new KeyNotFoundException($"The parameter {call.Name} has no value."),
        "triggerbody" => trigger?["body"],
        "triggeroutputs" => trigger,
        "item" => _items.Peek().Item,
        "items" => _items.First(entry => entry.Loop == call.Name).Item,
        "utcnow" => FlowFunctions.Time(utcNow()),
        _ => FlowFunctions.Call(call.Function, [.. call.Arguments.Select(Of)]),
    };

    private JsonNode? Outputs(string action) => Results.GetValueOrDefault(action)?.Outputs;

    private static JsonNode? Part(JsonNode? value, string key, bool isOptional) => value switch
    {
        JsonObject fields => fields[key],
        null when isOptional => null,
        _ => throw new InvalidOperationException($"'{key}' cannot be selected from '{FlowFunctions.Text(value)}'."),
    };
}
