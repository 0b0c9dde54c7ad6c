using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace SocialCrm.Solution.Tables;

/// <summary>The columns of the platform's own tables, from the same files as the embedded Dataverse has them.</summary>
internal static class StandardTables
{
    private const string ResourceFolder = "StandardTables/";

    // Every table has these, as far as its ownership goes; the files list the rest.
    private static readonly Dictionary<string, string> OfEveryTable = new(StringComparer.Ordinal)
    {
        ["createdby"] = "lookup",
        ["createdon"] = "datetime",
        ["createdonbehalfby"] = "lookup",
        ["importsequencenumber"] = "int",
        ["modifiedby"] = "lookup",
        ["modifiedon"] = "datetime",
        ["modifiedonbehalfby"] = "lookup",
        ["organizationid"] = "lookup",
        ["overriddencreatedon"] = "datetime",
        ["ownerid"] = "owner",
        ["owningbusinessunit"] = "lookup",
        ["owningteam"] = "lookup",
        ["owninguser"] = "lookup",
        ["timezoneruleversionnumber"] = "int",
        ["transactioncurrencyid"] = "lookup",
        ["utcconversiontimezonecode"] = "int",
        ["versionnumber"] = "bigint",
    };

    private static readonly Lazy<IReadOnlyDictionary<string, Table>> Read = new(ReadAll);

    /// <summary>The tables by logical name.</summary>
    public static IReadOnlyDictionary<string, Table> ByName => Read.Value;

    private static Dictionary<string, Table> ReadAll()
    {
        var assembly = typeof(StandardTables).Assembly;
        var tables = new Dictionary<string, Table>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(ResourceFolder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            Add(tables, stream);
        }
        return tables;
    }

    private static void Add(Dictionary<string, Table> tables, Stream json)
    {
        using var document = JsonDocument.Parse(json);
        var table = document.RootElement;
        var name = table.GetProperty("name").GetString()!;
        var id = table.GetProperty("primaryId").GetString()!;
        var columns = new Dictionary<string, string>(OfEveryTable, StringComparer.Ordinal) { [id] = "primarykey" };
        foreach (var column in table.GetProperty("columns").EnumerateArray())
            columns[column.GetProperty("name").GetString()!] = TypeOf(column.GetProperty("type").GetString()!);
        tables.Add(name, new Table(name, true, columns, table.GetProperty("setName").GetString()!, id));
    }

    // As customizations.xml names the types.
    private static string TypeOf(string type) => type switch
    {
        "Text" => "nvarchar",
        "Memo" => "ntext",
        "Whole" => "int",
        "BigInt" => "bigint",
        "DecimalNumber" => "decimal",
        "FloatingNumber" => "float",
        "Money" => "money",
        "Boolean" => "bit",
        "DateTime" => "datetime",
        "Choice" => "picklist",
        "Choices" => "multiselectpicklist",
        "State" => "state",
        "Status" => "status",
        "Lookup" => "lookup",
        "PartyList" => "partylist",
        "UniqueId" => "uniqueidentifier",
        _ => "",
    };
}
