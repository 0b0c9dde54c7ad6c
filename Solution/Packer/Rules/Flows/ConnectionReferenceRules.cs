using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Package;

namespace SocialCrm.Solution.Rules.Flows;

/// <summary>Whether the connection references of the solution can be imported.</summary>
internal static class ConnectionReferenceRules
{
    private const string Connectors = "/providers/Microsoft.PowerApps/apis/";

    /// <summary>The connector of each declared connection reference, by logical name.</summary>
    public static IReadOnlyDictionary<string, string> Declared(SolutionContent content) => All(content)
        .GroupBy(LogicalName, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.First().Element("connectorid")?.Value ?? "", StringComparer.OrdinalIgnoreCase);

    public static void Check(RuleContext solution)
    {
        foreach (var reference in All(solution.Content))
        {
            var name = LogicalName(reference);
            var connector = reference.Element("connectorid")?.Value ?? "";
            if (!connector.StartsWith(Connectors, StringComparison.Ordinal))
                solution.Log.Error("CREF-ID", reference, $"The connection reference {name} has the connector \"{connector}\"; connectors are named {Connectors}shared_....");
            if (!name.StartsWith(solution.Content.Prefix + "_", StringComparison.OrdinalIgnoreCase))
                solution.Log.Error("CREF-NAME", reference, $"The connection reference {name} must start with the publisher's prefix, {solution.Content.Prefix}_.");
        }
    }

    private static IEnumerable<XElement> All(SolutionContent content) => content.Section("connectionreferences", "connectionreference");

    private static string LogicalName(XElement reference) => reference.Attribute("connectionreferencelogicalname")?.Value ?? "";
}
