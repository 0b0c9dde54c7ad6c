using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>The order of results: by the orders of the query, then as the rows were inserted. Choices and lookups sort by what the user reads, empty values first.</summary>
internal sealed class ResultOrder(BoundQuery query, Snapshot snapshot) : IComparer<RankedResult>
{
    /// <summary>Whether an order sorts as text; otherwise it sorts as numbers.</summary>
    public bool SortsAsText(BoundOrder order) => order.Column.Type switch
    {
        ColumnType.Choice or ColumnType.State or ColumnType.Status => !query.Definition.RawOrder,
        ColumnType.Lookup or ColumnType.UniqueId or ColumnType.Text or ColumnType.Memo or ColumnType.TableName => true,
        _ => false,
    };

    public RankedResult Rank(Row?[] rows) => new(
        rows,
        [.. query.Orders.Select(order => KeyOf(order, rows[order.Source.Slot]))],
        [.. rows.Select(row => row?.Sequence ?? 0)]);

    /// <summary>Whether a root row comes level with a result in the first order.</summary>
    public bool LevelWith(RankedResult result, Row root) => CompareKeys(result.Keys[0], KeyOf(query.Orders[0], root)) == 0;

    public int Compare(RankedResult? x, RankedResult? y)
    {
        for (var i = 0; i < query.Orders.Length; i++)
            if (CompareKeys(x!.Keys[i], y!.Keys[i]) is var byKey && byKey != 0)
                return query.Orders[i].Descending ? -byKey : byKey;
        return x!.Sequences.AsSpan().SequenceCompareTo(y!.Sequences);
    }

    private static int CompareKeys(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => Operand.Compare(left, right),
    };

    private object? KeyOf(BoundOrder order, Row? row) => row?[order.Column.Name] switch
    {
        null => null,
        OptionSetValue option when !query.Definition.RawOrder => order.Column.OptionOf(option.Value)?.Label,
        OptionSetValue option => (decimal)option.Value,
        EntityReference reference when !query.Definition.RawOrder => RowReader.NameOf(reference, snapshot),
        var stored => Plain(Operand.Of(stored)),
    };

    private static object? Plain(object? operand) => operand switch
    {
        bool flag => flag ? 1m : 0m,
        DateTime moment => (decimal)moment.Ticks,
        Guid id => id.ToString("D"),
        _ => operand,
    };
}

/// <summary>A result with what it is ordered by.</summary>
/// <param name="Rows">One row, or none, per occurrence.</param>
/// <param name="Keys">One per order: text, number, or null for an empty value.</param>
/// <param name="Sequences">Breaks ties.</param>
internal sealed record RankedResult(Row?[] Rows, object?[] Keys, long[] Sequences);
