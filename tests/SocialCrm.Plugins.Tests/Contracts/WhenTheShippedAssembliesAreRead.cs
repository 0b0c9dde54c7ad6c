using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SocialCrm.Dataverse.Tests.Sdk;
using SocialCrm.Solution;

namespace SocialCrm.Plugins.Tests.Contracts;

/// <summary>The server binds these assemblies to the genuine SDK: what is missing there shows as a failed step in production.</summary>
public sealed class WhenTheShippedAssembliesAreRead
{
    private static readonly string[] OnTheServer =
    [
        "mscorlib", "System", "System.Core", "System.Xml", "System.Runtime.Serialization", "System.ServiceModel", "System.Activities",
        "Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy", "Microsoft.Xrm.Sdk.Workflow",
    ];

    public static TheoryData<string> Assemblies => new(BuiltSolution.Assemblies.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void They_use_only_what_the_surface_of_the_SDK_lists(string assembly) =>
        Used(assembly).Where(use => use.StartsWith("Microsoft.", StringComparison.Ordinal)).Except(Listed()).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void They_need_no_assembly_that_the_server_lacks(string assembly) =>
        Used(assembly).Select(use => use.Split('\t')[0]).Distinct().Except(OnTheServer).ShouldBeEmpty();

    [Fact]
    public void The_plugins_are_seen_to_use_the_SDK() =>
        Used("SocialCrm.Plugins").ShouldContain("Microsoft.Xrm.Sdk\tMicrosoft.Xrm.Sdk.IPlugin");

    private static IReadOnlyList<string> Used(string assembly) => AssemblySurface.Used(BuiltSolution.Assemblies[assembly]);

    private static IEnumerable<string> Listed() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "surface.txt"))
            .Select(line => line.Split('\t'))
            .SelectMany(line => new[] { string.Join('\t', line[..2]), string.Join('\t', line[..3]) });
}
