using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SocialCrm.Solution.Tests.House;

namespace SocialCrm.Solution.Tests.Flows;

public sealed partial class When_our_flows_are_read
{
    public static TheoryData<string> Files => [.. HouseFlow.Files];

    private static string Source => BuiltSolution.SourceFolder;

    [Fact]
    public void There_is_one_for_each_job() => HouseFlow.Files.Select(Describing).Select(Name).Order(StringComparer.Ordinal).ShouldBe(
    [
        "SocialCrm - Escalation sweep",
        "SocialCrm - Hourly upkeep",
        "SocialCrm - Intake from HTTP request",
        "SocialCrm - Intake from RSS or Atom",
        "SocialCrm - Intake from a network connector (template)",
        "SocialCrm - Retry failed posts",
        "SocialCrm - Send approved reply",
        "SocialCrm - Teams card on escalation",
        "SocialCrm - Weekly channel review",
    ]);

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_keeps_the_rules_of_the_house(string file) => HouseFlow.Read(file).Findings().ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_is_delivered_switched_off_with_a_description(string file)
    {
        var workflow = Describing(file);

        (workflow.Element("Category")!.Value, workflow.Element("StateCode")!.Value, workflow.Element("StatusCode")!.Value).ShouldBe(("5", "0", "1"));
        workflow.Element("Descriptions")!.Elements().First().Attribute("description")!.Value.Length.ShouldBeInRange(50, 2000);
        workflow.Element("LocalizedNames")!.Elements().First().Attribute("description")!.Value.ShouldBe(Name(workflow));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_file_is_named_for_its_flow(string file)
    {
        var workflow = Describing(file);
        var id = Guid.Parse(workflow.Attribute("WorkflowId")!.Value).ToString().ToUpperInvariant();

        file.ShouldBe($"{NoLetter().Replace(Name(workflow), "")}-{id}.json");
        workflow.Element("JsonFileName")!.Value.ShouldBe($"/Workflows/{file}");
    }

    [Fact]
    public void Every_connection_reference_that_is_declared_is_used()
    {
        var declared = XDocument.Load(Path.Combine(Source, "Other/Customizations.xml")).Descendants("connectionreference")
            .Select(r => r.Attribute("connectionreferencelogicalname")!.Value);

        All().SelectMany(flow => flow.Flow.ConnectionReferences.Values).Distinct().Order().ShouldBe(declared.Order());
    }

    [Fact]
    public void Every_environment_variable_that_is_declared_is_read_by_a_flow_or_a_plug_in()
    {
        var read = All().SelectMany(flow => flow.Flow.VariablesRead.Concat(flow.Flow.SecretsRead)).ToHashSet();
        var plugins = string.Concat(Repository.With(".cs").Where(file => file.StartsWith("Plugins/", StringComparison.Ordinal)).Select(Repository.Read));

        Variables().Where(name => !read.Contains(name) && !plugins.Contains($"\"{name}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_parameter_is_named_for_its_environment_variable_and_has_its_default()
    {
        foreach (var (name, parameter) in All().SelectMany(flow => flow.Flow.Parameters).Where(p => !p.Key.StartsWith('$')))
        {
            var schemaName = parameter!["metadata"]!["schemaName"]!.GetValue<string>();
            var variable = XDocument.Load(Path.Combine(Source, "environmentvariabledefinitions", schemaName, "environmentvariabledefinition.xml")).Root!;

            name.ShouldBe($"{variable.Element("displayname")!.Attribute("default")!.Value} ({schemaName})");
            parameter["defaultValue"]!.GetValue<string>().ShouldBe(variable.Element("defaultvalue")?.Value ?? "");
        }
    }

    [Fact]
    public void The_flow_guide_has_a_chapter_on_each()
    {
        var guide = Repository.Read("docs/flow-builder-guide.md");

        HouseFlow.Files.Select(Describing).Select(Name).Where(name => !guide.Contains($"### {name}\n", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_admin_guide_tells_what_to_enter_for_each_connection_and_variable_of_theirs()
    {
        var guide = Repository.Read("docs/admin-guide.md");
        var asked = Variables().Select(v => XDocument.Load(Path.Combine(Source, "environmentvariabledefinitions", v, "environmentvariabledefinition.xml")).Root!.Element("displayname")!.Attribute("default")!.Value)
            .Concat(XDocument.Load(Path.Combine(Source, "Other/Customizations.xml")).Descendants("connectionreferencedisplayname").Select(r => r.Value));

        asked.Where(name => !guide.Contains($"**{name}**", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<HouseFlow> All() => HouseFlow.Files.Select(HouseFlow.Read);

    private static IEnumerable<string> Variables() =>
        Directory.EnumerateFiles(Path.Combine(Source, "environmentvariabledefinitions"), "environmentvariabledefinition.xml", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!));

    private static XElement Describing(string file) => XDocument.Load(Path.Combine(Source, "Workflows", file + ".data.xml")).Root!;

    private static string Name(XElement workflow) => workflow.Attribute("Name")!.Value;

    [GeneratedRegex("[^A-Za-z0-9]")]
    private static partial Regex NoLetter();
}
