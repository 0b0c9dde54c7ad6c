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
    private static readonly string[] OfEveryTable =
    [
        "createdby", "createdon", "createdonbehalfby", "importsequencenumber", "modifiedby", "modifiedon", "modifiedonbehalfby",
        "organizationid", "overriddencreatedon", "ownerid", "owningbusinessunit", "owningteam", "owninguser",
        "timezoneruleversionnumber", "transactioncurrencyid", "utcconversiontimezonecode", "versionnumber",
    ];

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
        var columns = table.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString()!);
        var name = table.GetProperty("name").GetString()!;
        var id = table.GetProperty("primaryId").GetString()!;
        tables.Add(name, new Table(
            name, true, columns.Append(id).Concat(OfEveryTable).ToHashSet(StringComparer.Ordinal), table.GetProperty("setName").GetString()!, id));
    }
}
