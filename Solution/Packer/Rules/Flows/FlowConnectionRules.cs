using System;
using System.Linq;
using System.Text.Json.Nodes;
using SocialCrm.Solution.Flows;

namespace SocialCrm.Solution.Rules.Flows;

/// <summary>Whether each call of a connector has a connection reference.</summary>
internal static class FlowConnectionRules
{
    public static void Check(FlowContext flow)
    {
        var declared = ConnectionReferenceRules.Declared(flow.Solution.Content);
        foreach (var (key, name) in flow.Flow.ConnectionReferences)
            if (!declared.ContainsKey(name))
                Undeclared(flow, key, name);
        foreach (var action in flow.Flow.Triggers.Concat(flow.Flow.Actions).Where(a => a.CallsConnector))
            if (!flow.Flow.ConnectionReferences.TryGetValue(action.Connection, out var name))
                flow.Error("FLOW-HOST", $"{action.Name} uses the connection \"{action.Connection}\", which is none of the flow's connection references.");
            else if (declared.TryGetValue(name, out var connector) && !string.Equals(connector, ApiId(action), StringComparison.OrdinalIgnoreCase))
                flow.Error("FLOW-HOST", $"{action.Name} calls {ApiId(action)}, but its connection reference {name} is for {connector}.");
    }

    private static void Undeclared(FlowContext flow, string key, string name)
    {
        if (name.Length == 0)
            flow.Error("FLOW-CREF", $"the connection {key} names no connection reference, so it is bound to whoever made it.");
        else if (flow.IsOwn(name))
            flow.Error("FLOW-CREF", $"the solution does not bring the connection reference {name}.");
        else
            flow.Warning("FLOW-CREF", $"the connection reference {name} has to come from another solution.");
    }

    private static string ApiId(FlowAction action) => ((action.Json["inputs"] as JsonObject)?["host"] as JsonObject)?["apiId"].Text() ?? "";
}
