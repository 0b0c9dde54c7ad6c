using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Xml;

namespace SocialCrm.Solution.Rules;

/// <summary>Whether each custom API can be called: its plug-in, its names, its parameters.</summary>
internal static class CustomApiRules
{
    private const int LastType = 12;

    // Entity, EntityCollection and EntityReference say which table they are about.
    private static readonly int[] TableTypes = [3, 4];

    public static void Check(RuleContext solution)
    {
        foreach (var api in solution.Content.CustomApis)
        {
            CheckName(solution, api);
            CheckPlugin(solution, api);
            CheckFunction(solution, api);
        }
        foreach (var parameter in Parameters(solution))
            CheckParameter(solution, parameter);
    }

    private static IEnumerable<XElement> Parameters(RuleContext solution) =>
        solution.Content.ComponentsNamed("customapirequestparameter")
            .Concat(solution.Content.ComponentsNamed("customapiresponseproperty"));

    private static void CheckName(RuleContext solution, XElement api)
    {
        var name = UniqueName(api);
        if (Folder(api, 1) != name)
            solution.Log.Error("API-NAME", api, $"The folder is named {Folder(api, 1)}, but the custom API in it is {name}.");
        if (!name.StartsWith(solution.Content.Prefix + "_", StringComparison.Ordinal))
            solution.Log.Error("API-NAME", api, $"The custom API {name} must start with the publisher's prefix, {solution.Content.Prefix}_.");
        if (api.Element("bindingtype")?.Value is "1" or "2" && api.Element("boundentitylogicalname") == null)
            solution.Log.Error("API-NAME", api, $"The custom API {name} is bound to a table, but does not say to which (boundentitylogicalname).");
    }

    private static void CheckPlugin(RuleContext solution, XElement api)
    {
        var link = api.Element("plugintypeid");
        var id = (link?.Element("plugintypeexportkey") ?? link?.Element("plugintypeid"))?.Value;
        if (id == null)
            solution.Log.Warning("API-PLUGIN", api, $"The custom API {UniqueName(api)} has no plug-in, so a call does nothing.");
        else if (!Guid.TryParse(id, out var guid) || !solution.PluginTypes.ContainsKey(guid))
            solution.Log.Error("API-PLUGIN", api, $"The custom API {UniqueName(api)} runs the plug-in type {id}, which no assembly of the solution has.");
    }

    private static void CheckFunction(RuleContext solution, XElement api)
    {
        if (api.Element("isfunction")?.Value != "1")
            return;
        var folder = $"customapis/{UniqueName(api)}/customapiresponseproperties/";
        if (!solution.Content.Components.Keys.Any(name => name.StartsWith(folder, StringComparison.Ordinal)))
            solution.Log.Error("API-FUNC", api, $"The custom API {UniqueName(api)} is a function and must return something; it has no response property.");
        if (api.Element("workflowsdkstepenabled")?.Value == "1")
            solution.Log.Error("API-FUNC", api, $"The custom API {UniqueName(api)} is a function and cannot be enabled for workflows.");
    }

    private static void CheckParameter(RuleContext solution, XElement parameter)
    {
        var name = UniqueName(parameter);
        var api = Folder(parameter, 1);
        if (Folder(parameter, 3) != name)
            solution.Log.Error("API-PARAM", parameter, $"The folder is named {Folder(parameter, 3)}, but the parameter of {api} in it is {name}.");
        if (!solution.Content.Components.ContainsKey($"customapis/{api}/customapi.xml"))
            solution.Log.Error("API-PARAM", parameter, $"The parameter {name} belongs to the custom API {api}, which is not there.");
        var type = parameter.Element("type")?.Value;
        if (!int.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > LastType)
            solution.Log.Error("API-PARAM", parameter, $"The parameter {name} of {api} has the type \"{type}\"; types are 0 to {LastType}.");
        else if (TableTypes.Contains(number) && parameter.Element("logicalentityname") == null)
            solution.Log.Warning("API-PARAM", parameter, $"The parameter {name} of {api} is a row, but does not say of which table (logicalentityname).");
        if (parameter.Name == "customapirequestparameter" && parameter.Element("isoptional")?.Value is not ("0" or "1"))
            solution.Log.Error("API-PARAM", parameter, $"The parameter {name} of {api} does not say whether it is optional (isoptional 0 or 1).");
    }

    private static string UniqueName(XElement component) => component.Attribute("uniquename")?.Value ?? "";

    private static string Folder(XElement component, int level) => Place.Of(component).File.Split('/').ElementAtOrDefault(level) ?? "";
}
