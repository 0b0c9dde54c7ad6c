using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>Turns rows into JSON and reads along what belongs to them, one query for each way.</summary>
internal sealed class RowReading(IOrganizationService service, RowJson json)
{
    public JsonArray Of(IReadOnlyList<Entity> rows, RowPlan plan)
    {
        List<JsonObject> written = [.. rows.Select(row => json.Of(row, plan))];
        foreach (var along in plan.Along)
        {
            if (along.Lookup is { } lookup)
                Lookups(rows, written, along, lookup);
            else
                Collections(rows, written, along, along.Collection!);
        }
        return new JsonArray([.. written]);
    }

    private void Lookups(IReadOnlyList<Entity> rows, List<JsonObject> written, ExpandedRows along, LookupNavigation lookup)
    {
        var ids = rows.Select(row => IdIn(row, lookup)).ToList();
        var query = new QueryExpression(lookup.Target.Name) { ColumnSet = along.Plan.ToRead() };
        var found = ById(Rows(query, lookup.Target.PrimaryId, ids.OfType<Guid>()), along.Plan);
        for (var index = 0; index < written.Count; index++)
            written[index][along.Name] = ids[index] is { } id && found.TryGetValue(id, out var other) ? other.DeepClone() : null;
    }

    private void Collections(IReadOnlyList<Entity> rows, List<JsonObject> written, ExpandedRows along, CollectionNavigation collection)
    {
        var query = along.Query!;
        query.ColumnSet = along.Plan.ToRead(collection.Column.Name);
        var pointing = Rows(query, collection.Column.Name, rows.Select(row => row.Id))
            .ToLookup(row => row.GetAttributeValue<EntityReference>(collection.Column.Name).Id);
        for (var index = 0; index < written.Count; index++)
            written[index][along.Name] = Of([.. pointing[rows[index].Id].Take(along.Top ?? int.MaxValue)], along.Plan);
    }

    private static Guid? IdIn(Entity row, LookupNavigation lookup) =>
        row.GetAttributeValue<EntityReference>(lookup.Column.Name) is { } reference && reference.LogicalName == lookup.Target.Name ? reference.Id : null;

    private Dictionary<Guid, JsonNode> ById(List<Entity> rows, RowPlan plan) =>
        rows.Zip(Of(rows, plan)).ToDictionary(pair => pair.First.Id, pair => pair.Second!);

    private List<Entity> Rows(QueryExpression query, string column, IEnumerable<Guid> ids)
    {
        object[] wanted = [.. ids.Distinct().Select(id => (object)id)];
        if (wanted.Length == 0)
            return [];
        query.Criteria.AddCondition(column, ConditionOperator.In, wanted);
        return [.. service.RetrieveMultiple(query).Entities];
    }
}
