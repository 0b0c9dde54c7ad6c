using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Cli.Migration;

/// <summary>Writes rows as the data zip that Microsoft's Configuration Migration tool and <c>pac data import</c> read.</summary>
internal sealed class MigrationZip(Catalogue catalogue)
{
    // The earliest time that a zip can tell: equal rows give equal bytes.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="rows">In an order in which a row comes after those that it refers to.</param>
    /// <param name="zip">Takes the zip; stays open.</param>
    public void Write(IReadOnlyList<Entity> rows, Stream zip)
    {
        var tables = rows.GroupBy(row => row.LogicalName, StringComparer.Ordinal).Select(group => (Table: catalogue.Table(group.Key), Rows: group.ToList())).ToList();
        using var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, "[Content_Types].xml", ContentTypes());
        Add(archive, "data.xml", new XElement("entities", new XAttribute("timestamp", "2026-01-01T00:00:00.0000000Z"), tables.Select(t => Data(t.Table, t.Rows))));
        Add(archive, "data_schema.xml", new XElement("entities", tables.Select(t => Schema(t.Table, t.Rows)), Order(tables.Select(t => t.Table.Name))));
    }

    private static XElement ContentTypes()
    {
        XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types";
        return new XElement(types + "Types", new XElement(types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/octet-stream")));
    }

    private static XElement Order(IEnumerable<string> tables) => new("entityImportOrder", tables.Select(table => new XElement("entityName", table)));

    private static IEnumerable<string> Columns(IEnumerable<Entity> rows) => rows.SelectMany(row => row.Attributes.Keys).Distinct().Order(StringComparer.Ordinal);

    private static XElement Schema(TableSchema table, List<Entity> rows) => new(
        "entity",
        new XAttribute("name", table.Name),
        new XAttribute("displayname", table.DisplayName),
        new XAttribute("primaryidfield", table.PrimaryId),
        new XAttribute("primarynamefield", table.PrimaryName!),
        new XAttribute("disableplugins", "false"),
        new XElement("fields", Field(table.PrimaryId, "guid", new XAttribute("primaryKey", "true")), Columns(rows).Select(column => Field(table, column))),
        new XElement("relationships"));

    private static XElement Field(TableSchema table, string column)
    {
        var schema = table.Columns[column];
        return Field(column, TypeOf(schema), schema.Type is ColumnType.Lookup ? new XAttribute("lookupType", string.Join('|', schema.Targets)) : null);
    }

    private static XElement Field(string column, string type, XAttribute? more) => new(
        "field",
        new XAttribute("displayname", column),
        new XAttribute("name", column),
        new XAttribute("type", type),
        more,
        column.StartsWith("scrm_", StringComparison.Ordinal) ? new XAttribute("customfield", "true") : null);

    private static string TypeOf(ColumnSchema column) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo => "string",
        ColumnType.Whole => "number",
        ColumnType.Boolean => "bool",
        ColumnType.Choice => "optionsetvalue",
        ColumnType.DateTime => "datetime",
        ColumnType.Lookup => "entityreference",
        _ => throw new NotSupportedException($"A set-up has no column of type {column.Type}; {column.Name} is one."),
    };

    private static XElement Data(TableSchema table, List<Entity> rows) => new(
        "entity",
        new XAttribute("name", table.Name),
        new XAttribute("displayname", table.DisplayName),
        new XElement("records", rows.Select(row => Record(table, row))),
        new XElement("m2mrelationships"));

    private static XElement Record(TableSchema table, Entity row) => new(
        "record",
        new XAttribute("id", row.Id.ToString("D")),
        Value(table.PrimaryId, row.Id.ToString("D")),
        row.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => a.Value is EntityReference one
            ? Value(a.Key, one.Id.ToString("D"), new XAttribute("lookupentity", one.LogicalName))
            : Value(a.Key, TextOf(a.Value))));

    private static XElement Value(string column, string text, XAttribute? more = null) =>
        new("field", new XAttribute("name", column), new XAttribute("value", text), more);

    private static string TextOf(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "True" : "False",
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static void Add(ZipArchive archive, string name, XElement root)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        entry.ExternalAttributes = 0;
        using var writer = XmlWriter.Create(entry.Open(), new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = true });
        root.Save(writer);
    }
}
