using System.IO;
using System.Linq;
using SocialCrm.Local.Dataverse.Metadata.Import;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>Reads a packed solution: the one source of tables, columns and registrations beyond the standard ones.</summary>
public static class SolutionReader
{
    /// <summary>Everything that the solution registers.</summary>
    /// <exception cref="InvalidDataException">The stream is no packed solution, a component is incomplete, or one would change behaviour in a way that is not supported; the message names it.</exception>
    public static SolutionContent Read(Stream zip)
    {
        using var package = new SolutionPackage(zip);
        UnsupportedComponents.Refuse(package);
        var choices = SolutionChoices.Read(package);
        var relationships = SolutionRelationships.OneToMany(package);
        var ties = SolutionRelationships.ManyToMany(package);
        var tables = new SolutionTables(package, new SolutionColumns(choices, relationships));
        var plugins = new SolutionPlugins(package);
        var manifest = package.Solution.Element("SolutionManifest") ?? throw new InvalidDataException("solution.xml has no SolutionManifest.");
        return new SolutionContent
        {
            UniqueName = manifest.Required("UniqueName", "The solution"),
            Version = manifest.Required("Version", "The solution"),
            Managed = manifest.Flag("Managed"),
            Prefix = manifest.Element("Publisher")?.Text("CustomizationPrefix") ?? throw new InvalidDataException("The solution's publisher has no CustomizationPrefix."),
            NewTables = [.. tables.New, .. ties.Select(SolutionRelationships.Intersect)],
            ExtendedTables = tables.Extended,
            Choices = choices,
            Relationships = relationships,
            ManyToMany = ties,
            Roles = SolutionSettings.Roles(package),
            Assemblies = plugins.Assemblies,
            Steps = plugins.Steps,
            CustomApis = SolutionCustomApis.Read(package),
            CloudFlows = SolutionFlows.Flows(package),
            ConnectionReferences = SolutionFlows.References(package),
            EnvironmentVariables = SolutionSettings.EnvironmentVariables(package),
            Forms = SolutionScreens.Forms(package),
            Views = SolutionScreens.Views(package),
            Charts = SolutionScreens.Charts(package),
            Dashboards = SolutionScreens.Dashboards(package),
            Apps = SolutionApps.Read(package),
        };
    }
}
