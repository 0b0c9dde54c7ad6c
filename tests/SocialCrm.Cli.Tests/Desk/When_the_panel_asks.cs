using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialCrm.Cli.Commands;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Cli.Tests.Desk;

/// <summary>The panel on the Case form knows columns by name; here they are asked for as it asks for them.</summary>
public sealed partial class When_the_panel_asks : IClassFixture<WebApiDesk>
{
    private static readonly JsonElement All = JsonDocument.Parse(File.ReadAllText(PathOf("reads.json"))).RootElement;
    private static readonly string[] Lookups = [.. Name().Matches(Declaration().Match(File.ReadAllText(PathOf("queries.ts"))).Groups[1].Value).Select(match => match.Groups[1].Value)];

    private readonly WebApiDesk _desk;

    public When_the_panel_asks(WebApiDesk desk) => _desk = desk;

    public static TheoryData<string> Reads => [.. All.EnumerateObject().Select(read => read.Name)];

    [Theory]
    [MemberData(nameof(Reads))]
    public void It_is_understood(string read)
    {
        var asked = All.GetProperty(read);
        var set = Catalogue.Standard.With(FreshCrm.Solution()).Table(Table(asked)).EntitySetName;

        var answer = _desk.Send("GET", $"{set}?{Options(asked, '&')}");

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Json?.ToJsonString());
        Lookups.Length.ShouldBeGreaterThan(5);
    }

    private static string Options(JsonElement read, char separator)
    {
        var select = "$select=" + string.Join(',', read.GetProperty("select").EnumerateArray().Select(column => Address(column.GetString()!, Table(read))));
        return read.TryGetProperty("expand", out var along) ? $"{select}{separator}$expand={string.Join(',', along.EnumerateArray().Select(Along))}" : select;
    }

    private static string Along(JsonElement read) => $"{read.GetProperty("navigation").GetString()}({Options(read, ';')})";

    private static string Address(string column, string table) => Lookups.Contains(column) && column != table + "id" ? $"_{column}_value" : column;

    private static string Table(JsonElement read) => read.GetProperty("table").GetString()!;

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Panel", file);

    [GeneratedRegex(@"const LOOKUPS[^=]*=\s*\[([^\]]*)\]")]
    private static partial Regex Declaration();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Name();
}
