using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using SocialCrm.Solution;
using SocialCrm.Solution.Flows;

namespace SocialCrm.Plugins.Tests.Flows;

/// <summary>Runs the flows of the packed solution at a desk, as an application user with the roles that the admin guide names.</summary>
internal sealed class FlowDesk(Desk desk)
{
    private readonly Dictionary<string, JsonNode?> _variables = new(StringComparer.Ordinal);

    public FlowConnectors Connectors { get; } = new(desk.Host.ServiceFor(desk.User("Flows", Role.Intake)));

    /// <summary>Gives an environment variable a value.</summary>
    public FlowDesk Set(string schemaName, string value)
    {
        _variables[schemaName] = value;
        return this;
    }

    /// <summary>Runs a flow that a request, a row or the clock started.</summary>
    /// <param name="part">A part of its file's name.</param>
    /// <param name="trigger">The trigger's outputs, with body and headers where there are any.</param>
    /// <param name="strict">See <see cref="FlowRun"/>.</param>
    public FlowRun Run(string part, JsonNode? trigger = null, bool strict = false)
    {
        var file = Directory.EnumerateFiles(Path.Combine(BuiltSolution.SourceFolder, "Workflows"), "*.json").Single(path => Path.GetFileName(path).Contains(part, StringComparison.Ordinal));
        var flow = FlowDefinition.Read(File.ReadAllBytes(file));
        var parameters = flow.Parameters.ToDictionary(p => p.Key, p => _variables.GetValueOrDefault(p.Value?["metadata"]?["schemaName"]?.ToString() ?? "", p.Value?["defaultValue"]));
        return new FlowRun(flow, new FlowValues(parameters, trigger, () => desk.Now), Connectors, strict).Start();
    }
}
