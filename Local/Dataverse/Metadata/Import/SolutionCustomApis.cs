using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Local.Dataverse.Metadata.Import;

/// <summary>Reads custom APIs, which are declared by their folders.</summary>
internal static class SolutionCustomApis
{
    public static ImmutableArray<CustomApi> Read(SolutionPackage package) =>
        [.. package.Names.Where(name => Folders(name) is ["customapis", _, "customapi.xml"]).Select(name => Api(package, name))];

    private static CustomApi Api(SolutionPackage package, string file)
    {
        var element = package.Xml(file);
        var name = element.Attribute("uniquename", $"The custom API in '{file}'");
        var owner = $"The custom API '{name}'";
        var binding = element.Number("bindingtype", owner) ?? 0;
        var folder = file[..file.LastIndexOf('/')];
        return new CustomApi
        {
            UniqueName = name,
            BoundTable = binding == 0 ? null : element.Required("boundentitylogicalname", owner),
            BoundToCollection = binding == 2,
            IsFunction = element.Flag("isfunction"),
            AllowedSteps = element.Number("allowedcustomprocessingsteptype", owner) ?? 0,
            Privilege = element.Text("executeprivilegename"),
            PluginTypeId = element.Text("plugintypeid") is { } id ? ComponentXml.Id(id.Trim(), owner) : null,
            Parameters = [.. Parts(package, folder, "customapirequestparameters").Select(part => Parameter(part, owner))],
            Properties = [.. Parts(package, folder, "customapiresponseproperties").Select(part => Property(part, owner))],
        };
    }

    private static IEnumerable<XElement> Parts(SolutionPackage package, string folder, string kind) =>
        package.Names.Where(name => name.StartsWith($"{folder}/{kind}/", StringComparison.Ordinal)).Select(package.Xml);

    private static CustomApiParameter Parameter(XElement element, string owner)
    {
        var name = element.Attribute("uniquename", $"{owner}: a parameter");
        return new CustomApiParameter(name, TypeOf(element, $"{owner}, parameter {name}"), element.Flag("isoptional"), element.Text("logicalentityname"));
    }

    private static CustomApiProperty Property(XElement element, string owner)
    {
        var name = element.Attribute("uniquename", $"{owner}: a response property");
        return new CustomApiProperty(name, TypeOf(element, $"{owner}, response property {name}"), element.Text("logicalentityname"));
    }

    private static CustomApiType TypeOf(XElement element, string owner) =>
        element.Number("type", owner) is { } type && Enum.IsDefined((CustomApiType)type)
            ? (CustomApiType)type
            : throw new InvalidDataException($"{owner} is of the unknown type '{element.Text("type")}'.");

    private static string[] Folders(string name) => name.Split('/');
}
