using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Rows;

/// <summary>One stored row. Immutable: a change makes another one, so that older snapshots stay what they were.</summary>
/// <remarks>Values are canonical (see <see cref="ValueRules"/>); mutable SDK objects among them must be copied before they leave the store.</remarks>
public sealed class Row
{
    private readonly Dictionary<string, object> _values;

    internal Row(string table, Guid id, long sequence, long version, Dictionary<string, object> values)
    {
        Table = table;
        Id = id;
        Sequence = sequence;
        Version = version;
        _values = values;
    }

    /// <summary>Logical name of the table.</summary>
    public string Table { get; }

    /// <summary>Id of the row.</summary>
    public Guid Id { get; }

    /// <summary>Place of the row in the order of insertion, over all tables; never changes.</summary>
    public long Sequence { get; }

    /// <summary>Grows with every write, over all tables.</summary>
    public long Version { get; }

    /// <summary>The columns that have a value, the primary id among them.</summary>
    public IReadOnlyDictionary<string, object> Values => _values;

    /// <summary>The value of a column; null = none.</summary>
    public object? this[string column] =>
        _values.TryGetValue(column, out var value) ? value : column == SystemColumns.VersionNumber ? Version : null;

    /// <summary>The id in a lookup column; null = none.</summary>
    public Guid? Reference(string column) => (this[column] as EntityReference)?.Id;

    /// <summary>The value of a choice, state or status column; null = none.</summary>
    public int? Choice(string column) => (this[column] as OptionSetValue)?.Value;

    /// <summary>A reference to the row.</summary>
    public EntityReference ToReference() => new(Table, Id);

    internal Row With(IEnumerable<KeyValuePair<string, object?>> changes, long version)
    {
        var values = new Dictionary<string, object>(_values, StringComparer.Ordinal);
        Apply(values, changes);
        return new Row(Table, Id, Sequence, version, values);
    }

    internal static void Apply(Dictionary<string, object> values, IEnumerable<KeyValuePair<string, object?>> changes)
    {
        foreach (var (column, value) in changes)
            if (value is null)
                values.Remove(column);
            else
                values[column] = value;
    }
}
