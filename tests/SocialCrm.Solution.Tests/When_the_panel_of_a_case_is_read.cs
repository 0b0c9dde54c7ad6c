using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using SocialCrm.Solution.Source;
using SocialCrm.Solution.Tables;
using SocialCrm.Solution.Tests.House;

namespace SocialCrm.Solution.Tests;

/// <summary>The control on the Case form asks for tables, columns and custom APIs by name; its own tests answer whatever it asks.</summary>
public sealed class When_the_panel_of_a_case_is_read
{
    private const string Data = "Solution/Controls/CaseDesk/data/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal) { ["0"] = "Edm.Boolean", ["1"] = "Edm.DateTimeOffset", ["10"] = "Edm.String", ["12"] = "Edm.Guid" };

    public static TheoryData<string> Operations => [.. Json("operations.json").EnumerateObject().Select(operation => operation.Name)];

    [Fact]
    public void Every_column_that_it_reads_is_there()
    {
        var tables = TableCatalogue.Of(SolutionAssembler.Assemble(BuiltSolution.SourceFolder, BuiltSolution.Assemblies));
        var reads = Json("reads.json").EnumerateObject().SelectMany(read => Reads(read.Value)).ToList();

        reads.Count.ShouldBeGreaterThan(5);
        reads.Where(read => tables.Lacks(Table(read))).Select(Table).ShouldBeEmpty();
        reads.SelectMany(Columns).Where(column => tables.Lacks(column.Table, column.Name)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_input_that_it_gives_is_one_of(string customApi)
    {
        var given = Json("operations.json").GetProperty(customApi).EnumerateObject().ToDictionary(input => input.Name, input => input.Value.GetString());
        var inputs = Inputs(customApi);

        given.ShouldBeSubsetOf(inputs.ToDictionary(input => input.Key, input => (string?)input.Value.Type));
        inputs.Where(input => input.Value.IsRequired).Select(input => input.Key).Except(given.Keys).ShouldBeEmpty();
    }

    private static Dictionary<string, (string Type, bool IsRequired)> Inputs(string customApi) =>
        Directory.GetDirectories(Path.Combine(BuiltSolution.SourceFolder, "customapis", customApi, "customapirequestparameters"))
            .Select(folder => XElement.Load(Path.Combine(folder, "customapirequestparameter.xml")))
            .ToDictionary(
                input => input.Attribute("uniquename")!.Value,
                input => (Types.GetValueOrDefault(input.Element("type")!.Value, "another type"), input.Element("isoptional")!.Value == "0"));

    private static JsonElement Json(string file) => JsonDocument.Parse(Repository.Read(Data + file)).RootElement;

    private static IEnumerable<JsonElement> Reads(JsonElement read) =>
        read.TryGetProperty("expand", out var along) ? along.EnumerateArray().SelectMany(Reads).Prepend(read) : [read];

    private static string Table(JsonElement read) => read.GetProperty("table").GetString()!;

    private static IEnumerable<(string Table, string Name)> Columns(JsonElement read) =>
        read.GetProperty("select").EnumerateArray().Select(column => (Table(read), column.GetString()!));
}
