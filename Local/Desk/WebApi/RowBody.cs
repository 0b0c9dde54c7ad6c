using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>Reads the columns that a body sets.</summary>
internal sealed class RowBody(WebApiModel model, AddressReader addresses)
{
    private const string Bind = "@odata.bind";

    /// <exception cref="WebApiException">The body names something that the table does not have, or a value does not suit its column.</exception>
    public Entity Read(TableSchema table, JsonObject body)
    {
        var row = new Entity(table.Name);
        foreach (var (name, value) in body)
        {
            if (name.EndsWith(Bind, StringComparison.Ordinal))
                Point(row, table, name[..^Bind.Length], value);
            else if (!name.Contains('@', StringComparison.Ordinal))
                Set(row, table, name, value);
        }
        return row;
    }

    private void Point(Entity row, TableSchema table, string name, JsonNode? value)
    {
        var column = name == SystemColumns.OwnerId && table.TryColumn(name, out var owner)
            ? owner
            : model.Lookup(table, name)?.Column ?? throw NoProperty(table, name);
        if (value is null)
            row[column.Name] = null;
        else
            row[column.Name] = addresses.RowAt(TextOf(value, name + Bind));
    }

    private static void Set(Entity row, TableSchema table, string name, JsonNode? value)
    {
        if (value is JsonObject or JsonArray)
            throw WebApiException.Unsupported($"A row inside of another one ({name})");
        if (!table.TryColumn(name, out var column))
        {
            throw table.TryColumn(WebApiModel.ColumnOf(name), out _)
                ? WebApiException.Payload($"{name} is only read: set the lookup by its name with {Bind}.")
                : NoProperty(table, name);
        }
        if (column.Type is ColumnType.Lookup)
            throw NoProperty(table, name);
        row[column.Name] = value is null ? null : ValueOf(column, value.AsValue(), name);
    }

    private static object ValueOf(ColumnSchema column, JsonValue value, string name) => column.Type switch
    {
        ColumnType.Whole => JsonInput.Of<int>(value, name),
        ColumnType.BigInt => JsonInput.Of<long>(value, name),
        ColumnType.DecimalNumber => JsonInput.Of<decimal>(value, name),
        ColumnType.FloatingNumber => JsonInput.Of<double>(value, name),
        ColumnType.Money => new Money(JsonInput.Of<decimal>(value, name)),
        ColumnType.Boolean => JsonInput.Of<bool>(value, name),
        ColumnType.DateTime => JsonInput.Time(value, name),
        ColumnType.UniqueId => JsonInput.Of<Guid>(value, name),
        ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue(JsonInput.Of<int>(value, name)),
        ColumnType.Choices => new OptionSetValueCollection([.. TextOf(value, name).Split(',').Select(option => new OptionSetValue(int.Parse(option, CultureInfo.InvariantCulture)))]),
        _ => TextOf(value, name),
    };

    private static string TextOf(JsonNode value, string name) => JsonInput.Of<string>(value.AsValue(), name);

    private static WebApiException NoProperty(TableSchema table, string name) =>
        WebApiException.Payload($"The property '{name}' does not exist on type '{WebApiModel.Namespace}.{table.Name}'. Make sure to only use property names that are defined by the type.");
}
