using System;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Flows;

namespace SocialCrm.Solution.Rules.Flows;

/// <summary>Whether the environment variables that a flow reads exist, and are read the way their type asks for.</summary>
internal static class FlowVariableRules
{
    private const string Secret = "100000005";

    public static void Check(FlowContext flow)
    {
        foreach (var name in flow.Flow.VariablesRead.Where(flow.IsOwn))
            if (Find(flow, name) is not { } variable)
                flow.Error("FLOW-ENV", $"the solution does not bring the environment variable {name}.");
            else if (TypeOf(variable) == Secret)
                flow.Error("FLOW-ENV", $"the environment variable {name} is a secret; a flow that reads it as a parameter cannot be turned on. Read it with RetrieveEnvironmentVariableSecretValue.");
        foreach (var name in flow.Flow.SecretsRead.Where(flow.IsOwn))
            if (Find(flow, name) is not { } variable)
                flow.Error("FLOW-ENV", $"the solution does not bring the environment variable {name}.");
            else if (TypeOf(variable) != Secret)
                flow.Error("FLOW-ENV", $"the environment variable {name} is read as a secret, but its type is \"{TypeOf(variable)}\".");
        foreach (var loop in flow.Flow.Actions.Where(a => a.Type == "Until" && !HasLimits(a)))
            flow.Warning("FLOW-LOOP", $"{loop.Name} has no limit of its own (count and timeout), so it goes on for up to 60 rounds and an hour.");
    }

    private static bool HasLimits(FlowAction loop) =>
        loop.Json["limit"] is System.Text.Json.Nodes.JsonObject limit && limit.ContainsKey("count") && limit.ContainsKey("timeout");

    private static XElement? Find(FlowContext flow, string name) =>
        flow.Solution.Content.EnvironmentVariables.FirstOrDefault(v => string.Equals(v.Attribute("schemaname")?.Value, name, StringComparison.OrdinalIgnoreCase));

    private static string TypeOf(XElement variable) => variable.Element("type")?.Value ?? "";
}
