using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>Answers a query that counts and sums.</summary>
internal sealed class Aggregation
{
    /// <summary>The platform refuses to aggregate more rows than this.</summary>
    private const int MostRows = 50_000;

    private readonly BoundQuery _query;
    private readonly Snapshot _snapshot;
    private readonly QueryContext _context;
    private readonly ImmutableArray<GroupColumn> _groups;
    private readonly ImmutableArray<AggregateColumn> _aggregates;

    public Aggregation(BoundQuery query, Snapshot snapshot, QueryContext context)
    {
        foreach (var column in query.Columns)
            Check(column);
        _query = query;
        _snapshot = snapshot;
        _context = context;
        _groups = [.. query.Columns.Where(column => column.Definition.GroupBy).Select(column => new GroupColumn(column, context.Zone))];
        _aggregates = [.. query.Columns.Where(column => !column.Definition.GroupBy).Select(column => new AggregateColumn(column))];
    }

    public EntityCollection Answer()
    {
        var rows = Ordered(Grouped());
        var page = Page.Of(_query, new ResultOrder(_query, _snapshot));
        return new EntityCollection([.. rows.Skip(page.Skip).Take(page.Size)])
        {
            EntityName = _query.Root.Table.Name,
            MoreRecords = page.Paged && rows.Count > page.Skip + page.Size,
            TotalRecordCount = -1,
        };
    }

    private static void Check(OutputColumn column)
    {
        var definition = column.Definition;
        if (definition.Alias is null)
            throw Fault.Of(ErrorCodes.QueryBuilderInvalidAlias, $"'{definition.Name}' needs an alias in an aggregate query.");
        if (definition.GroupBy == definition.Aggregate is not null)
            throw Fault.Of(ErrorCodes.QueryBuilderAttributeWithAggregate, $"'{definition.Name}' needs either an aggregate or groupby in an aggregate query.");
    }

    private List<Entity> Grouped()
    {
        var results = Results();
        var groups = results.GroupBy(KeyOf, StringComparer.OrdinalIgnoreCase).ToList();
        if (groups.Count == 0 && _groups.IsEmpty)
            return [ToEntity([])];
        return [.. groups.Select(group => ToEntity([.. group]))];
    }

    private List<Row?[]> Results()
    {
        var joiner = new Joiner(_query, _snapshot);
        var results = Candidates.Of(_query, new RowAccess(_snapshot, _query.Root.Table)).Rows
            .OrderBy(row => row.Sequence)
            .SelectMany(joiner.Results)
            .Take(MostRows + 1)
            .ToList();
        return results.Count <= MostRows
            ? results
            : throw Fault.Of(ErrorCodes.AggregateQueryRecordLimitExceeded, "The maximum record limit is exceeded. Reduce the number of records.");
    }

    private string KeyOf(Row?[] result) =>
        string.Join('\u0001', _groups.Select(group => Convert.ToString(group.KeyOf(result), CultureInfo.InvariantCulture)));

    private Entity ToEntity(List<Row?[]> results)
    {
        var entity = new Entity(_query.Root.Table.Name);
        foreach (var group in _groups)
            if (group.ValueOf(results[0], _snapshot) is { } value)
                Put(entity, group.Column, value, group.IsNumber);
        foreach (var aggregate in _aggregates)
            Put(entity, aggregate.Column, aggregate.Of(results), aggregate.IsCount);
        return entity;
    }

    private void Put(Entity entity, OutputColumn column, object? value, bool plainNumber)
    {
        entity[column.Key] = new AliasedValue(column.Source.Table.Name, column.Column.Name, value);
        var formatted = value switch
        {
            null => null,
            int number when plainNumber => number.ToString("N0", CultureInfo.InvariantCulture),
            _ => FormattedValues.Of(column.Column, value, _context.Zone),
        };
        if (formatted is not null)
            entity.FormattedValues[column.Key] = formatted;
    }

    private List<Entity> Ordered(List<Entity> rows)
    {
        IOrderedEnumerable<Entity> ordered = rows.OrderBy(_ => 0);
        foreach (var order in _query.Definition.Root.Orders)
        {
            if (order.Alias is not { } alias || _query.Columns.All(column => column.Key != alias))
                throw Fault.Of(ErrorCodes.QueryBuilderAttributeNotAllowedForAggregateOrderBy, "An attribute cannot be specified for an order clause for an aggregate Query. Use an alias.");
            ordered = order.Descending
                ? ordered.ThenByDescending(row => Plain(row, alias), Comparer<object?>.Create(Compare))
                : ordered.ThenBy(row => Plain(row, alias), Comparer<object?>.Create(Compare));
        }
        return [.. ordered];
    }

    private static object? Plain(Entity row, string alias)
    {
        var value = row.GetAttributeValue<AliasedValue>(alias)?.Value;
        return value is OptionSetValue or EntityReference && row.FormattedValues.TryGetValue(alias, out var text) ? text : Operand.Of(value);
    }

    private static int Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => Operand.Compare(left, right),
    };
}
