using System;
using System.IO;
using System.Linq;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Solution;

namespace SocialCrm.Plugins.Tests.App;

/// <summary>The app, views, charts and dashboards of the packed solution.</summary>
internal static class Screens
{
    private static readonly Lazy<SolutionContent> Packed = new(() =>
    {
        using var zip = new MemoryStream();
        BuiltSolution.Pack(managed: false, zip);
        zip.Position = 0;
        return SolutionReader.Read(zip);
    });

    public static SolutionContent Solution => Packed.Value;

    public static SolutionApp App => Solution.Apps.Single();

    public static SolutionView View(string name) => Solution.Views.Single(view => view.Name == name);

    public static SolutionChart Chart(string name) => Solution.Charts.Single(chart => chart.Name == name);
}
