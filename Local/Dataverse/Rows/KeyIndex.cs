using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Rows;

/// <summary>The rows of a table by the values of one alternate key. Immutable. A row with an empty key column is not in it, so it is never a duplicate.</summary>
internal sealed class KeyIndex
{
    private readonly ImmutableDictionary<string, Guid> _ids;

    private KeyIndex(AlternateKey key, ImmutableDictionary<string, Guid> ids)
    {
        Key = key;
        _ids = ids;
    }

    public AlternateKey Key { get; }

    public static KeyIndex Of(AlternateKey key) => new(key, ImmutableDictionary.Create<string, Guid>(StringComparer.Ordinal));

    /// <summary>The row with those values, which are canonical and in no order.</summary>
    public Guid? Find(Func<string, object?> valueOf) => TextOf(valueOf) is { } text && _ids.TryGetValue(text, out var id) ? id : null;

    public KeyIndex Add(Row row)
    {
        if (TextOf(column => row[column]) is not { } text)
            return this;
        return new KeyIndex(Key, _ids.Add(text, row.Id));
    }

    public KeyIndex Remove(Row row) =>
        TextOf(column => row[column]) is { } text ? new KeyIndex(Key, _ids.Remove(text)) : this;

    private string? TextOf(Func<string, object?> valueOf) => TextOf(Key, valueOf);

    /// <summary>One text for the values of a key, equal where the values count as equal; null when one is missing.</summary>
    public static string? TextOf(AlternateKey key, Func<string, object?> valueOf)
    {
        var values = key.Columns.Select(valueOf).ToList();
        return values.Contains(null) ? null : values.Aggregate(new StringBuilder(), Append).ToString();
    }

    private static StringBuilder Append(StringBuilder text, object? value) => text.Append('\u0001').Append(value switch
    {
        string s => s.ToUpperInvariant(),
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        EntityReference reference => reference.Id.ToString("N"),
        DateTime moment => moment.Ticks.ToString(CultureInfo.InvariantCulture),
        Guid id => id.ToString("N"),
        decimal number => number.ToString("G29", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    });
}
