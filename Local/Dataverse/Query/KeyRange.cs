using System;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>A stretch of a column index, both ends inclusive.</summary>
internal readonly record struct KeyRange(UInt128 From, UInt128 To)
{
    /// <summary>Every row that has a value.</summary>
    public static KeyRange Any { get; } = new(UInt128.MinValue, UInt128.MaxValue);

    /// <summary>The range of one plain value; null when values of its type are not indexed.</summary>
    public static KeyRange? Of(object operand) => ColumnIndex.KeyOf(operand) is { } key ? new KeyRange(key, key) : null;

    /// <summary>The range of moments from inclusive to exclusive.</summary>
    public static KeyRange Of(DateSpan span) => new(
        span.From is { } from ? ColumnIndex.KeyOf(from)!.Value : UInt128.MinValue,
        span.To is { } to ? ColumnIndex.KeyOf(to)!.Value - 1 : UInt128.MaxValue);
}
