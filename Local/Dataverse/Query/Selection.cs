using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>Answers a query that returns rows: finds, joins, orders, pages, and makes the entities.</summary>
internal sealed class Selection
{
    private readonly BoundQuery _query;
    private readonly Snapshot _snapshot;
    private readonly TimeZoneInfo _zone;
    private readonly ResultOrder _order;
    private readonly Page _page;

    public Selection(BoundQuery query, Snapshot snapshot, QueryContext context)
    {
        _query = query;
        _snapshot = snapshot;
        _zone = context.Zone;
        _order = new ResultOrder(query, snapshot);
        _page = Page.Of(query, _order);
    }

    public EntityCollection Answer()
    {
        var results = Results();
        var total = results.Count;
        if (_page.After is { } last)
            results = results.FindAll(result => _order.Compare(result, last) > 0);
        var page = results.Skip(_page.Skip).Take(_page.Size).ToList();
        var answer = new EntityCollection([.. page.Select(ToEntity)])
        {
            EntityName = _query.Root.Table.Name,
            MoreRecords = _page.Paged && results.Count > _page.Skip + _page.Size,
            TotalRecordCount = _query.Definition.CountTotal ? Math.Min(total, Page.Most) : -1,
            TotalRecordCountLimitExceeded = _query.Definition.CountTotal && total > Page.Most,
        };
        if (_page.Paged && page.Count > 0)
            answer.PagingCookie = PagingCookie.Write(_query, _page.Number, page[0], page[^1]);
        return answer;
    }

    private List<RankedResult> Results()
    {
        var results = Collect();
        results.Sort(_order);
        return _query.Definition.Distinct ? [.. results.DistinctBy(ValuesOf, StringComparer.OrdinalIgnoreCase)] : results;
    }

    private List<RankedResult> Collect()
    {
        var access = new RowAccess(_snapshot, _query.Root.Table);
        var joiner = new Joiner(_query, _snapshot);
        var (rows, atMost) = Candidates.Of(_query, access);
        var ordered = StopsEarly ? Candidates.InOrder(_query, access, atMost) : null;
        var results = new List<RankedResult>();
        foreach (var row in ordered ?? rows)
        {
            if (ordered is not null && results.Count > _page.Skip + _page.Size && !_order.LevelWith(results[^1], row))
                break;
            results.AddRange(joiner.Results(row).Select(_order.Rank).Where(IsAfterCookie));
        }
        return results;
    }

    /// <summary>Whether the first results are all that is wanted, so that the rest need not be found.</summary>
    private bool StopsEarly => !_query.Definition.Distinct && !_query.Definition.CountTotal;

    private bool IsAfterCookie(RankedResult result) =>
        !StopsEarly || _page.After is not { } last || _order.Compare(result, last) > 0;

    private Entity ToEntity(RankedResult result)
    {
        var root = result.Rows[0]!;
        var entity = new Entity(_query.Root.Table.Name);
        if (!_query.Definition.Distinct || _query.Columns.Any(column => column.Source.Slot == 0 && column.Column.Name == _query.Root.Table.PrimaryId))
            (entity.Id, entity.RowVersion) = (root.Id, RowReader.VersionOf(root));
        foreach (var column in _query.Columns)
            if (result.Rows[column.Source.Slot] is { } row)
                RowReader.Put(entity, column.Key, column.Column, row, _snapshot, _zone, column.Aliased ? column.Source.Table.Name : null);
        return entity;
    }

    private string ValuesOf(RankedResult result) => _query.Columns
        .Select(column => Operand.Of(result.Rows[column.Source.Slot]?[column.Column.Name]))
        .Aggregate(new StringBuilder(), (text, value) => text.Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append('\u0001'))
        .ToString();
}
