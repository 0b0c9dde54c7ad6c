using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SocialCrm.Solution.Flows;

/// <summary>A cloud flow as its file describes it.</summary>
internal sealed class FlowDefinition
{
    // The branches of conditions and switches hold actions of their own.
    private static readonly string[] Branches = ["actions", "else", "cases", "default"];

    private readonly JsonObject _properties;

    private FlowDefinition(JsonObject properties, JsonObject definition)
    {
        _properties = properties;
        Triggers = [.. Children(definition["triggers"], null)];
        Actions = [.. Under(definition["actions"], null)];
        Parameters = definition["parameters"] as JsonObject ?? [];
    }

    public IReadOnlyList<FlowAction> Triggers { get; }

    /// <summary>All actions, inner ones after the one that holds them.</summary>
    public IReadOnlyList<FlowAction> Actions { get; }

    /// <summary>By name; those that stand for environment variables name them in metadata/schemaName.</summary>
    public JsonObject Parameters { get; }

    /// <summary>Logical names of connection references by the key that actions use.</summary>
    public IReadOnlyDictionary<string, string> ConnectionReferences =>
        (_properties["connectionReferences"] as JsonObject ?? [])
            .ToDictionary(r => r.Key, r => ((r.Value as JsonObject)?["connection"] as JsonObject)?["connectionReferenceLogicalName"].Text() ?? "", StringComparer.Ordinal);

    /// <summary>Environment variables that are read as parameters.</summary>
    public IEnumerable<string> VariablesRead => Parameters
        .Select(p => ((p.Value as JsonObject)?["metadata"] as JsonObject)?["schemaName"].Text() ?? "")
        .Where(name => name.Length > 0);

    /// <summary>Environment variables of the type secret, which only a call can read.</summary>
    public IEnumerable<string> SecretsRead => Actions
        .Where(a => a.UnboundAction == "RetrieveEnvironmentVariableSecretValue")
        .Select(a => a.Parameters["item/EnvironmentVariableName"].Text());

    /// <exception cref="FormatException">The file is no flow; the message says why.</exception>
    public static FlowDefinition Read(byte[] json)
    {
        try
        {
            var properties = JsonNode.Parse(json)?["properties"] as JsonObject;
            return properties?["definition"] is JsonObject definition
                ? new FlowDefinition(properties, definition)
                : throw new FormatException("it has no properties/definition");
        }
        catch (JsonException cause)
        {
            throw new FormatException($"it is no JSON: {cause.Message}", cause);
        }
    }

    /// <summary>The action of that name; null when there is none.</summary>
    public FlowAction? Find(string name) => Actions.FirstOrDefault(a => a.Name == name);

    /// <summary>The actions that are over when an action begins: what it and those around it wait for, with all that is inside these.</summary>
    public IReadOnlySet<string> Before(FlowAction action)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var waiting in action.Ancestors().Prepend(action))
            AddWaitedFor(waiting, before);
        return before;
    }

    /// <summary>The texts of an action or trigger in which expressions may stand, those of inner actions left out.</summary>
    public static IEnumerable<string> Texts(FlowAction action) =>
        action.Json.Where(field => !Branches.Contains(field.Key) && field.Key is not ("runAfter" or "description" or "metadata")).SelectMany(field => field.Value.Texts());

    private void AddWaitedFor(FlowAction waiting, HashSet<string> before)
    {
        foreach (var name in waiting.RunAfter.Keys)
            if (Find(name) is { } done && before.Add(name))
            {
                before.UnionWith(Actions.Where(inner => inner.Ancestors().Contains(done)).Select(inner => inner.Name));
                AddWaitedFor(done, before);
            }
    }

    private static IEnumerable<FlowAction> Children(JsonNode? actions, FlowAction? parent) =>
        (actions as JsonObject ?? []).Where(a => a.Value is JsonObject).Select(a => new FlowAction(a.Key, (JsonObject)a.Value!, parent));

    private static IEnumerable<FlowAction> Under(JsonNode? actions, FlowAction? parent)
    {
        foreach (var action in Children(actions, parent))
        {
            yield return action;
            foreach (var inner in Inner(action.Json).SelectMany(branch => Under(branch, action)))
                yield return inner;
        }
    }

    /// <summary>The sets of actions that an action holds.</summary>
    private static IEnumerable<JsonNode?> Inner(JsonObject action)
    {
        yield return action["actions"];
        yield return (action["else"] as JsonObject)?["actions"];
        yield return (action["default"] as JsonObject)?["actions"];
        foreach (var branch in action["cases"] as JsonObject ?? [])
            yield return (branch.Value as JsonObject)?["actions"];
    }
}
