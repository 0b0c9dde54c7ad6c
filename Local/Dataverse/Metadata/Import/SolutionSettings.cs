using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;

namespace SocialCrm.Local.Dataverse.Metadata.Import;

/// <summary>Reads security roles and environment variables.</summary>
internal static class SolutionSettings
{
    public static ImmutableArray<SolutionRole> Roles(SolutionPackage package) => [.. package.Section("Roles").Select(Role)];

    public static ImmutableArray<EnvironmentVariable> EnvironmentVariables(SolutionPackage package) =>
        [.. package.Names.Where(name => name.Split('/') is ["environmentvariabledefinitions", _, "environmentvariabledefinition.xml"]).Select(name => Variable(package, name))];

    private static SolutionRole Role(XElement element)
    {
        var name = element.Attribute("name", "A security role");
        var owner = $"The security role '{name}'";
        return new SolutionRole(
            ComponentXml.Id(element.Attribute("id", owner), owner),
            name,
            [.. (element.Element("RolePrivileges")?.Elements() ?? []).Select(privilege => Privilege(privilege, owner))]);
    }

    private static RolePrivilege Privilege(XElement element, string owner)
    {
        var name = element.Attribute("name", $"{owner}: a privilege");
        var level = element.Attribute("level", $"{owner}: the privilege {name}");
        return Enum.TryParse<PrivilegeDepth>(level, out var depth)
            ? new RolePrivilege(name, depth)
            : throw new InvalidDataException($"{owner}: the privilege {name} has the unknown level '{level}'.");
    }

    private static EnvironmentVariable Variable(SolutionPackage package, string file)
    {
        var element = package.Xml(file);
        var name = element.Attribute("schemaname", $"The environment variable in '{file}'");
        var values = file[..(file.LastIndexOf('/') + 1)] + "environmentvariablevalues.json";
        return new EnvironmentVariable(
            name,
            element.Element("displayname")?.Attribute("default")?.Value ?? name,
            element.Number("type", $"The environment variable '{name}'") ?? 100000000,
            element.Text("defaultvalue"),
            package.Names.Contains(values) ? Value(package, values) : null);
    }

    private static string? Value(SolutionPackage package, string file)
    {
        using var json = JsonDocument.Parse(package.Bytes(file).AsMemory());
        return json.RootElement.GetProperty("environmentvariablevalues").GetProperty("environmentvariablevalue").GetProperty("value").GetString();
    }
}
