using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>Writes rows as the Web API does: an empty column is null, a lookup is an id with annotations.</summary>
internal sealed class RowJson(WebApiModel model, Preferences wishes)
{
    private const string Formatted = "OData.Community.Display.V1.FormattedValue";
    private const string LookupTable = WebApiModel.Namespace + ".lookuplogicalname";
    private const string LookupName = WebApiModel.Namespace + ".associatednavigationproperty";

    public JsonObject Of(Entity row, RowPlan plan)
    {
        var json = new JsonObject { ["@odata.etag"] = $"W/\"{row.RowVersion}\"" };
        foreach (var column in plan.Shown)
            Write(json, row, plan.Table, column);
        return json;
    }

    /// <summary>A plain value as JSON: times in UTC, options as numbers.</summary>
    public static JsonNode? ValueOf(object? value, ColumnSchema? column = null) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        Guid id => JsonValue.Create(id),
        DateTime moment => JsonValue.Create(moment.ToString(column?.DateBehavior is DateBehavior.DateOnly ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        Money money => JsonValue.Create(money.Value),
        OptionSetValue option => JsonValue.Create(option.Value),
        OptionSetValueCollection options => JsonValue.Create(string.Join(',', options.Select(option => option.Value))),
        EntityReference reference => JsonValue.Create(reference.Id),
        _ => throw WebApiException.Unsupported($"A value of the type {value.GetType().Name}"),
    };

    private void Write(JsonObject json, Entity row, TableSchema table, ColumnSchema column)
    {
        var name = WebApiModel.PropertyOf(column);
        if (column.Name == SystemColumns.VersionNumber && row.RowVersion is { } version)
        {
            json[name] = JsonValue.Create(long.Parse(version, CultureInfo.InvariantCulture));
            return;
        }
        var value = row.Contains(column.Name) ? row[column.Name] : null;
        if (value is EntityReference reference)
            Annotate(json, name, reference, model.NavigationTo(table, column, reference.LogicalName));
        if (row.FormattedValues.TryGetValue(column.Name, out var formatted) && wishes.Wants(Formatted))
            json[$"{name}@{Formatted}"] = formatted;
        json[name] = ValueOf(value, column);
    }

    private void Annotate(JsonObject json, string name, EntityReference reference, string? navigation)
    {
        if (navigation is not null && wishes.Wants(LookupName))
            json[$"{name}@{LookupName}"] = navigation;
        if (wishes.Wants(LookupTable))
            json[$"{name}@{LookupTable}"] = reference.LogicalName;
    }
}
