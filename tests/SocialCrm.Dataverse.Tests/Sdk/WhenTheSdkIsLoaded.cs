using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace SocialCrm.Dataverse.Tests.Sdk;

/// <summary>Local/Sdk/surface.txt lists all that this repository may use of the SDK; Local/Sdk/README.md says how to write it anew.</summary>
public sealed class WhenTheSdkIsLoaded
{
    private static readonly Assembly[] Assemblies = [typeof(Entity).Assembly, typeof(WhoAmIRequest).Assembly, typeof(IWorkflowContext).Assembly];

    private static IEnumerable<string> Listed => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "surface.txt"));

    internal static IReadOnlyList<string> Loaded =>
        [.. Assemblies.SelectMany(assembly => AssemblySurface.Offered(assembly.Location)).Order(StringComparer.Ordinal)];

    [Fact]
    public void It_has_every_member_that_the_surface_file_lists() => Listed.Except(Loaded).ShouldBeEmpty();

    [Theory]
    [InlineData("Microsoft.Xrm.Sdk")]
    [InlineData("Microsoft.Crm.Sdk.Proxy")]
    [InlineData("Microsoft.Xrm.Sdk.Workflow")]
    public void It_has_the_identity_that_plugins_bind_to(string name) =>
        Assemblies.Select(assembly => assembly.FullName)
            .ShouldContain($"{name}, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35");
}
