using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>Picks the root rows that can meet a query's filter, by the best index there is.</summary>
internal static class Candidates
{
    /// <summary>Beyond so many rows it pays to read in the order of an index when only the first few are wanted.</summary>
    private const int Few = 2048;

    /// <summary>Rows in no order that means anything, and how many they are at most.</summary>
    public static (IEnumerable<Row> Rows, int AtMost) Of(BoundQuery query, RowAccess access) =>
        Of(query.Root.Filter, query.Root.Table, access) ?? (access.All, access.Count);

    /// <summary>Rows in the order of the query's first order column, if an index has that order and reading by it is worth while.</summary>
    public static IEnumerable<Row>? InOrder(BoundQuery query, RowAccess access, int atMost)
    {
        if (atMost <= Few || access.Only is not { } rows || query.Orders.IsEmpty || query.Orders[0] is not { Source.Slot: 0, Column.Type: ColumnType.DateTime } order)
            return null;
        if (rows.Index(order.Column.Name) is not { } index)
            return null;
        var range = query.Root.Filter.Required
            .Where(condition => condition.Slot == 0 && condition.Column.Name == order.Column.Name && condition.Test.Ranges is [_])
            .Select(condition => (KeyRange?)condition.Test.Ranges![0])
            .FirstOrDefault();
        if (range is null && index.Count < rows.Count && !order.Descending)
            return null;
        var (from, to) = range ?? KeyRange.Any;
        var indexed = index.Range(from, to, order.Descending).Select(id => rows.Find(id)!);
        return range is null && order.Descending ? indexed.Concat(rows.All.Where(row => row[order.Column.Name] is null)) : indexed;
    }

    private static (IEnumerable<Row> Rows, int AtMost)? Of(BoundFilter filter, TableSchema table, RowAccess access)
    {
        var required = filter.Required.Where(condition => condition.Slot == 0).ToList();
        if (required.FirstOrDefault(condition => condition.Column.Name == table.PrimaryId && condition.Test.Values is not null) is { Test.Values: { } ids })
            return (ids.Select(id => access.Find((Guid)id)).OfType<Row>(), ids.Count);
        if (ByKey(required, access) is { } byKey)
            return byKey;
        var byRange = ByRange(required, access);
        return ByBranches(filter, table, access) is { } byBranches && !(byRange?.AtMost <= byBranches.AtMost) ? byBranches : byRange;
    }

    /// <summary>What meets "or" meets one of its parts; without an index for each of them it takes a scan.</summary>
    private static (IEnumerable<Row> Rows, int AtMost)? ByBranches(BoundFilter filter, TableSchema table, RowAccess access)
    {
        var branches = filter.Branches.Select(branch => Of(branch, table, access)).ToList();
        if (branches.Count == 0 || branches.Contains(null))
            return null;
        return (branches.SelectMany(branch => branch!.Value.Rows).DistinctBy(row => row.Id), branches.Sum(branch => branch!.Value.AtMost));
    }

    private static (IEnumerable<Row> Rows, int AtMost)? ByKey(List<BoundCondition> required, RowAccess access)
    {
        if (access.Only is not { } rows)
            return null;
        var values = new Dictionary<string, IReadOnlyList<object>>(StringComparer.Ordinal);
        foreach (var condition in required.Where(condition => condition.Test.Values is not null))
            values[condition.Column.Name] = condition.Test.Values!;
        var key = rows.Schema.Keys.FirstOrDefault(key => key.Columns.All(values.ContainsKey) && key.Columns.Skip(1).All(column => values[column].Count == 1));
        if (key is null)
            return null;
        var found = values[key.Columns[0]]
            .Select(first => rows.FindByKey(key, column => column == key.Columns[0] ? first : values[column][0]))
            .OfType<Row>()
            .ToList();
        return (found, found.Count);
    }

    private static (IEnumerable<Row> Rows, int AtMost)? ByRange(List<BoundCondition> required, RowAccess access)
    {
        var best = required
            .Where(condition => condition.Test.Ranges is not null && access.IsIndexed(condition.Column.Name))
            .Select(condition => (Condition: condition, Count: access.CountIn(condition.Column.Name, condition.Test.Ranges!)))
            .OrderBy(choice => choice.Count)
            .ToList();
        return best is [var (condition, count), ..] ? (access.In(condition.Column.Name, condition.Test.Ranges!), count) : null;
    }
}
