using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Package;

namespace SocialCrm.Solution.Rules.Flows;

/// <summary>What a custom API of the solution takes and gives.</summary>
internal sealed class ApiSignature
{
    private ApiSignature(SolutionContent content, string name)
    {
        var parts = content.Components.Where(c => c.Key.StartsWith($"customapis/{name}/", StringComparison.Ordinal)).Select(c => c.Value).ToList();
        Inputs = parts.Where(p => p.Name == "customapirequestparameter").ToDictionary(UniqueName, Type, StringComparer.Ordinal);
        Required = [.. parts.Where(p => p.Name == "customapirequestparameter" && p.Element("isoptional")?.Value == "0").Select(UniqueName)];
        Outputs = parts.Where(p => p.Name == "customapiresponseproperty").ToDictionary(UniqueName, Type, StringComparer.Ordinal);
    }

    /// <summary>Type codes of the request parameters, by name.</summary>
    public IReadOnlyDictionary<string, int> Inputs { get; }

    public IReadOnlyList<string> Required { get; }

    /// <summary>Type codes of the response properties, by name.</summary>
    public IReadOnlyDictionary<string, int> Outputs { get; }

    /// <summary>Null when the solution has no custom API of that name that can be called without a row.</summary>
    public static ApiSignature? Find(SolutionContent content, string name) =>
        content.CustomApis.Any(api => api.Attribute("uniquename")?.Value == name && api.Element("bindingtype")?.Value is "0" or null && api.Element("isfunction")?.Value != "1")
            ? new ApiSignature(content, name)
            : null;

    private static string UniqueName(XElement part) => part.Attribute("uniquename")?.Value ?? "";

    private static int Type(XElement part) => int.TryParse(part.Element("type")?.Value, out var type) ? type : -1;
}
