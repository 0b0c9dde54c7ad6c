using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Cli.Setup;
using SocialCrm.Local.Dataverse;
using SocialCrm.Solution;

namespace SocialCrm.Cli.Tests.Setup;

public sealed class When_a_set_up_becomes_a_data_zip : IDisposable
{
    private static readonly string[] Tables =
        ["queue", "scrm_calendar", "scrm_calendarexception", "scrm_topic", "scrm_channel", "scrm_policy", "scrm_policystep"];

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public void Its_rows_are_those_that_the_command_line_installs()
    {
        _line.Run("setup", "--out", "start.zip").ShouldBe(0, _line.Error);
        var (installed, imported) = (Fresh(), Fresh());

        new SetupInstaller(installed.Service).Install(SetupReader.Read(BundledFiles.GettingStarted, BundledFiles.Read(BundledFiles.GettingStarted)));
        foreach (var row in RowsOf("start.zip"))
            imported.Service.Create(row);

        foreach (var table in Tables)
        {
            var rows = Described(installed, table);
            rows.ShouldNotBeEmpty(table);
            Described(imported, table).ShouldBe(rows, table);
        }
    }

    [Fact]
    public void The_set_up_to_begin_with_has_two_channels_topics_a_calendar_and_a_ladder()
    {
        var setup = SetupReader.Read(BundledFiles.GettingStarted, BundledFiles.Read(BundledFiles.GettingStarted));

        (setup.Channels.Count, setup.Calendars.Count).ShouldBe((2, 1));
        setup.Topics.Count.ShouldBeGreaterThan(2);
        setup.Policies.ShouldAllBe(policy => policy.Steps.Count > 2);
    }

    [Fact]
    public void Importing_it_again_changes_rows_and_makes_none_anew()
    {
        _line.Run("setup", "--out", "first.zip");
        _line.Run("setup", "--out", "second.zip");

        RowsOf("second.zip").Select(row => row.Id).ShouldBe(RowsOf("first.zip").Select(row => row.Id));
        RowsOf("first.zip").Select(row => row.Id).Distinct().Count().ShouldBe(RowsOf("first.zip").Count);
    }

    [Fact]
    public void It_holds_the_three_files_that_the_tool_reads()
    {
        _line.Run("setup", "--out", "start.zip");
        using var zip = ZipFile.OpenRead(Path.Combine(_line.Folder, "start.zip"));

        zip.Entries.Select(entry => entry.FullName).ShouldBe(["[Content_Types].xml", "data.xml", "data_schema.xml"]);
        Xml(zip, "data_schema.xml").Element("entityImportOrder")!.Elements().Select(name => name.Value).ShouldBe(Tables);
    }

    [Fact]
    public void A_set_up_of_your_own_becomes_one_too()
    {
        _line.Write("mine.json", """{ "queues": ["Care"], "topics": [{ "name": "Bags", "phrases": ["bag"], "queue": "Care" }] }""");

        _line.Run("setup", "mine.json", "--out", "mine.zip").ShouldBe(0, _line.Error);

        _line.Out.ShouldContain("mine.zip: 2 rows.");
        RowsOf("mine.zip").Select(row => row.LogicalName).ShouldBe(["queue", "scrm_topic"]);
    }

    [Fact]
    public void A_set_up_that_names_what_it_does_not_hold_is_refused()
    {
        _line.Write("mine.json", """{ "topics": [{ "name": "Bags", "phrases": ["bag"], "queue": "Care" }] }""");

        _line.Run("setup", "mine.json", "--out", "mine.zip").ShouldBe(2);

        _line.Error.ShouldContain("The set-up refers to the queue \"Care\", which it does not hold.");
    }

    private static DataverseHost Fresh()
    {
        using var zip = new MemoryStream();
        BuiltSolution.Pack(managed: false, zip);
        zip.Position = 0;
        var host = new DataverseHost(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc));
        host.Import(zip);
        return host;
    }

    private List<Entity> RowsOf(string file)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(_line.Folder, file));
        var types = Xml(zip, "data_schema.xml").Elements("entity").ToDictionary(
            entity => entity.Attribute("name")!.Value,
            entity => entity.Element("fields")!.Elements().ToDictionary(field => field.Attribute("name")!.Value, field => field.Attribute("type")!.Value));
        return [.. from entity in Xml(zip, "data.xml").Elements("entity")
                   from record in entity.Element("records")!.Elements()
                   select Row(entity.Attribute("name")!.Value, record, types)];
    }

    private static Entity Row(string table, XElement record, Dictionary<string, Dictionary<string, string>> types)
    {
        var row = new Entity(table) { Id = Guid.Parse(record.Attribute("id")!.Value) };
        foreach (var field in record.Elements())
        {
            var column = field.Attribute("name")!.Value;
            row[column] = ValueOf(field, types[table][column]);
        }
        return row;
    }

    private static object ValueOf(XElement field, string type)
    {
        var text = field.Attribute("value")!.Value;
        return type switch
        {
            "guid" => Guid.Parse(text),
            "string" => text,
            "number" => int.Parse(text, CultureInfo.InvariantCulture),
            "bool" => bool.Parse(text),
            "optionsetvalue" => new OptionSetValue(int.Parse(text, CultureInfo.InvariantCulture)),
            "datetime" => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            "entityreference" => new EntityReference(field.Attribute("lookupentity")!.Value, Guid.Parse(text)),
            _ => throw new InvalidDataException($"{type} is no type that the tool knows."),
        };
    }

    private static XElement Xml(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XElement.Load(stream);
    }

    /// <summary>The rows in words; a lookup says the name of its row, as the ids differ.</summary>
    private static List<string> Described(DataverseHost host, string table) =>
        [.. host.Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities.Select(Described).Order(StringComparer.Ordinal)];

    private static string Described(Entity row) => string.Join("; ", row.Attributes
        .Where(a => a.Key is "name" || (a.Key.StartsWith("scrm_", StringComparison.Ordinal) && a.Value is not Guid))
        .OrderBy(a => a.Key, StringComparer.Ordinal)
        .Select(a => $"{a.Key}={Described(a.Value)}"));

    private static string Described(object value) => value switch
    {
        EntityReference one => one.Name ?? one.LogicalName,
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        DateTime date => date.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
