using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SocialCrm.Solution.Tests.House;

public sealed partial class When_the_documents_are_read
{
    private const string FlowGuide = "docs/flow-builder-guide.md";

    public static TheoryData<string> CustomApis => [.. Parts("Solution/src/customapis/[^/]+")];

    public static TheoryData<string> OwnTables => [.. Parts("Solution/src/Entities/scrm_[^/]+")];

    [Fact]
    public void Every_link_between_files_leads_somewhere() =>
        Repository.With(".md").SelectMany(LinkedFiles).Where(link => !Path.Exists(Path.Combine(Repository.Root, link.To))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(CustomApis))]
    public void The_flow_builders_guide_tells_every_input_and_output_of(string customApi)
    {
        var chapter = Chapter(Repository.Read(FlowGuide), customApi);
        var names = Parts($"Solution/src/customapis/{customApi}/customapi(requestparameters|responseproperties)/[^/]+");

        names.Where(name => !chapter.Contains($"| {name} |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(CustomApis))]
    public void The_flow_builders_guide_has_an_example_with_every_required_input_of(string customApi)
    {
        var example = JsonDocument.Parse(Example().Match(Chapter(Repository.Read(FlowGuide), customApi)).Value).RootElement;
        var given = example.EnumerateObject().Select(input => input.Name).ToList();

        Inputs(customApi).Where(input => input.IsRequired).Select(input => input.Name).Except(given).ShouldBeEmpty();
        given.Except(Inputs(customApi).Select(input => input.Name)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(OwnTables))]
    public void The_glossary_says_what_people_call(string table) =>
        Repository.Read("docs/glossary.md").ShouldContain($"`{table.ToLowerInvariant()}`");

    [Fact]
    public void The_decision_records_are_numbered_without_a_gap()
    {
        var records = Parts(@"docs/adr/\d{4}-[^/]+\.md");

        records.Select(name => name[..4]).ShouldBe(Enumerable.Range(1, records.Count).Select(number => $"{number:0000}"));
    }

    [Fact]
    public void The_newest_version_of_the_changelog_is_that_of_the_build_and_of_the_solution()
    {
        var newest = Version().Match(Repository.Read("CHANGELOG.md")).Groups["version"].Value;

        XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("Version").Single().Value.ShouldBe(newest);
        XDocument.Parse(Repository.Read("Solution/src/Other/Solution.xml")).Descendants("Version").First().Value.ShouldBe($"{newest}.0");
    }

    [Fact]
    public void The_table_of_the_scenarios_names_each_public_source_with_its_test()
    {
        const string folder = "tests/SocialCrm.Plugins.Tests/";
        var traits = Repository.With(".cs")
            .Where(file => file.StartsWith(folder, StringComparison.Ordinal))
            .SelectMany(file => SourceTrait().Matches(Repository.Read(file)))
            .Select(trait => $"{trait.Groups["test"].Value} {trait.Groups["url"].Value}");
        var table = Repository.ReadLines(folder + "README.md")
            .Where(line => line.StartsWith('|'))
            .SelectMany(row => WebLink().Matches(row).Select(link => $"{TestName().Match(row).Groups["test"].Value} {link.Groups["url"].Value}"));

        table.Order().ShouldBe(traits.Order());
    }

    [Fact]
    public void Each_test_that_the_tables_of_the_scenarios_name_is_there()
    {
        const string folder = "tests/SocialCrm.Plugins.Tests/";
        var named = Repository.ReadLines(folder + "README.md").SelectMany(row => NamedTest().Matches(row)).ToList();

        named.Count.ShouldBeGreaterThan(60);
        named.Where(test => !Repository.Read(Path.Join(folder, test.Groups["file"].Value)).Contains($" {test.Groups["test"].Value}(", StringComparison.Ordinal))
            .Select(test => test.Value)
            .ShouldBeEmpty();
    }

    /// <summary>The last part of the paths that begin with a pattern, each once, in a fixed order.</summary>
    private static List<string> Parts(string pattern) =>
        [.. Repository.Files
            .Select(file => Regex.Match(file, $"^{pattern}(?=/|$)"))
            .Where(match => match.Success)
            .Select(match => match.Value[(match.Value.LastIndexOf('/') + 1)..])
            .Distinct()];

    private static IEnumerable<(string Name, bool IsRequired)> Inputs(string customApi) =>
        Parts($"Solution/src/customapis/{customApi}/customapirequestparameters/[^/]+")
            .Select(name => (name, XDocument.Parse(Repository.Read(
                $"Solution/src/customapis/{customApi}/customapirequestparameters/{name}/customapirequestparameter.xml"))
                .Root!.Element("isoptional")!.Value == "0"));

    private static string Chapter(string document, string name)
    {
        var from = document.IndexOf($"\n## {name}", StringComparison.Ordinal);
        from.ShouldBeGreaterThan(0, $"{FlowGuide} has no chapter {name}");
        var to = document.IndexOf("\n## ", from + 1, StringComparison.Ordinal);
        return to < 0 ? document[from..] : document[from..to];
    }

    private static IEnumerable<(string From, string To)> LinkedFiles(string document) =>
        Link().Matches(Repository.Read(document))
            .Select(match => match.Groups["to"].Value)
            .Where(to => !to.Contains("://", StringComparison.Ordinal) && !to.StartsWith('#'))
            .Select(to => (document, Path.Join(Path.GetDirectoryName(document), to.Split('#')[0])));

    [GeneratedRegex(@"^    \{(?:""(?:[^""\\]|\\.)*""|[^{}""])*\}", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^## \[(?<version>\d+\.\d+\.\d+)\]", RegexOptions.Multiline)]
    private static partial Regex Version();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\]\((?<url>https://[^)\s]+)\)")]
    private static partial Regex WebLink();

    [GeneratedRegex(@"\]\((?<file>[^)\s]+\.cs)\): `(?<test>\w+)`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@": `(?<test>\w+)` \|$")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\[Trait\(""Source"", ""(?<url>[^""]+)""\)\](?=(\s*\[[^\n]*\])*\s*public void (?<test>\w+)\()")]
    private static partial Regex SourceTrait();
}
