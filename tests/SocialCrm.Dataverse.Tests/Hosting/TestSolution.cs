using System;
using System.Collections.Immutable;
using System.IO;
using SocialCrm.Local.Dataverse.Hosting;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Tests.Hosting;

/// <summary>A solution that registers plug-ins of this test assembly, in which a test changes what it is about.</summary>
internal static class TestSolution
{
    private static readonly Guid TypeId = new("aaaaaaaa-0000-4000-8000-000000000001");

    public static SolutionStep Step { get; } = new()
    {
        Id = new Guid("aaaaaaaa-0000-4000-8000-000000000002"),
        Name = "Test step",
        Message = "Update",
        Table = "contact",
        PluginTypeId = TypeId,
        Stage = 40,
        Asynchronous = false,
        Rank = 1,
    };

    public static SolutionContent With(Type plugin, params SolutionStep[] steps) => With(plugin.FullName!, steps);

    public static SolutionContent With(string plugin, params SolutionStep[] steps) => new()
    {
        UniqueName = "test",
        Version = "1.0.0.0",
        Managed = false,
        Prefix = "test",
        Assemblies =
        [
            new SolutionAssembly(
                new Guid("aaaaaaaa-0000-4000-8000-000000000003"),
                "SocialCrm.Dataverse.Tests",
                [.. File.ReadAllBytes(typeof(TestSolution).Assembly.Location)],
                [new SolutionPluginType(TypeId, plugin, WorkflowGroup: null)]),
        ],
        Steps = [.. steps],
    };

    public static SolutionContent WithApi(Type plugin, CustomApi api) => With(plugin) with { CustomApis = [api with { PluginTypeId = TypeId }] };

    public static void ImportInto(DataverseHost host, SolutionContent solution) => new SolutionImport(host.Organization).Run(solution);

    public static string RefusalOf(SolutionContent solution) =>
        Should.Throw<SolutionImportException>(() => ImportInto(new DataverseHost(Pipeline.TestOrganization.Start), solution)).Message;

    public static string RefusalOf(SolutionStep step) => RefusalOf(With(typeof(NicknamePlugin), step));

    public static StepImage Image(bool pre, bool post, params string[] columns) => new("Image", pre, post, "Target", columns.ToImmutableArray());
}
