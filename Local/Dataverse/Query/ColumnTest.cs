using System;
using System.Collections.Generic;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>What a condition says about one stored value, and what it says to an index.</summary>
/// <param name="Holds">Whether the stored value (null = none) meets the condition.</param>
internal sealed record ColumnTest(Func<object?, bool> Holds)
{
    /// <summary>Stretches of the column's index outside of which no value meets the condition; null = unknown.</summary>
    public IReadOnlyList<KeyRange>? Ranges { get; init; }

    /// <summary>The only plain values that meet the condition; null = unknown.</summary>
    public IReadOnlyList<object>? Values { get; init; }

    /// <summary>A condition on the plain value, which no row without a value meets.</summary>
    public static ColumnTest On(Func<object, bool> holds) => new(stored => Operand.Of(stored) is { } value && holds(value));
}
