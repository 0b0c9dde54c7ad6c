using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>Joins the linked tables to root rows.</summary>
/// <remarks>A link with the links below it is one unit: an inner link below an outer one restricts what the outer one matches, not the results.</remarks>
internal sealed class Joiner(BoundQuery query, Snapshot snapshot)
{
    private readonly RowAccess?[] _access = new RowAccess?[query.Slots];
    private readonly ILookup<object, Row>?[] _lookups = new ILookup<object, Row>?[query.Slots];

    /// <summary>The results that a root row gives: none, one or several.</summary>
    public IEnumerable<Row?[]> Results(Row root)
    {
        if (query.Root.Readable is { } readable && !readable(root))
            return [];
        var result = new Row?[query.Slots];
        result[0] = root;
        if (!MeetsRootConditions(result))
            return [];
        IEnumerable<Row?[]> results = [result];
        results = query.Root.Links.Aggregate(results, Join);
        return query.FiltersRootOnly ? results : results.Where(query.Root.Filter.Holds);
    }

    private bool MeetsRootConditions(Row?[] result) => query.FiltersRootOnly
        ? query.Root.Filter.Holds(result)
        : query.Root.Filter.Required.All(condition => condition.Slot != 0 || condition.Holds(result));

    private IEnumerable<Row?[]> Join(IEnumerable<Row?[]> results, Source link)
    {
        foreach (var result in results)
        {
            var matched = false;
            foreach (var match in Matches(result, link))
            {
                matched = true;
                yield return match;
            }
            if (!matched && link.Outer)
                yield return result;
        }
    }

    private IEnumerable<Row?[]> Matches(Row?[] result, Source link)
    {
        if (Operand.Of(result[link.ParentSlot]?[link.ParentColumn!.Name]) is not { } value)
            return [];
        var matches = RowsWith(link, value).Where(row => link.Readable is not { } readable || readable(row)).Select(row => Extend(result, link.Slot, row)).Where(link.Filter.Holds);
        return link.Links.Aggregate(matches, Join);
    }

    private static Row?[] Extend(Row?[] result, int slot, Row row)
    {
        var extended = (Row?[])result.Clone();
        extended[slot] = row;
        return extended;
    }

    private IEnumerable<Row> RowsWith(Source link, object value)
    {
        var access = _access[link.Slot] ??= new RowAccess(snapshot, link.Table);
        var column = link.OwnColumn!.Name;
        if (column == link.Table.PrimaryId && value is Guid id)
            return access.Find(id) is { } row ? [row] : [];
        if (access.IsIndexed(column) && KeyRange.Of(value) is { } range)
            return access.In(column, [range]);
        return (_lookups[link.Slot] ??= Lookup(access, column))[value];
    }

    private static ILookup<object, Row> Lookup(RowAccess access, string column) => access.All
        .Where(row => Operand.Of(row[column]) is not null)
        .OrderBy(row => row.Sequence)
        .ToLookup(row => Operand.Of(row[column])!, Operand.Equality);
}
