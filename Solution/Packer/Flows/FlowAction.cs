using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace SocialCrm.Solution.Flows;

/// <summary>An action of a flow, with its place among the others.</summary>
/// <param name="Name">As expressions name it.</param>
/// <param name="Json">Its definition.</param>
/// <param name="Parent">The scope, condition, switch or loop it is in; null at the top.</param>
internal sealed record FlowAction(string Name, JsonObject Json, FlowAction? Parent)
{
    private const string Connectors = "OpenApiConnection";

    public string Type => Json["type"].Text();

    public bool IsLoop => Type is "Foreach" or "Until";

    /// <summary>Whether it calls a connector.</summary>
    public bool CallsConnector => Type is Connectors or "OpenApiConnectionWebhook" or "OpenApiConnectionNotification";

    /// <summary>Which key of the flow's connection references it uses.</summary>
    public string Connection => Host?["connectionName"].Text() ?? "";

    public string Operation => Host?["operationId"].Text() ?? "";

    /// <summary>What a connector's operation is given, by name.</summary>
    public JsonObject Parameters => Json["inputs"] is JsonObject inputs && inputs["parameters"] is JsonObject given ? given : [];

    /// <summary>The custom API or platform action that it calls; null for anything else.</summary>
    public string? UnboundAction => Operation == "PerformUnboundAction" ? Parameters["actionName"].Text() : null;

    /// <summary>What an unbound action is given, by the names of its parameters.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> ActionInputs =>
        Parameters.Where(p => p.Key.StartsWith("item/", System.StringComparison.Ordinal)).Select(p => KeyValuePair.Create(p.Key[5..], p.Value));

    /// <summary>The actions it waits for, with the outcomes it waits for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> RunAfter => Json["runAfter"] is JsonObject after
        ? after.ToDictionary(a => a.Key, a => (IReadOnlyList<string>)[.. a.Value is JsonArray all ? all.Select(s => s.Text()) : []])
        : new Dictionary<string, IReadOnlyList<string>>();

    public IEnumerable<FlowAction> Ancestors()
    {
        for (var parent = Parent; parent != null; parent = parent.Parent)
            yield return parent;
    }

    private JsonObject? Host => (Json["inputs"] as JsonObject)?["host"] as JsonObject;
}
