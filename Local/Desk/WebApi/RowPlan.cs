using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>What is wanted of each row of a table.</summary>
/// <param name="Chosen">The columns; null: all.</param>
/// <param name="Along">The rows that are read along.</param>
internal sealed record RowPlan(TableSchema Table, IReadOnlyList<ColumnSchema>? Chosen, IReadOnlyList<ExpandedRows> Along)
{
    /// <summary>The columns that the answer shows.</summary>
    public IEnumerable<ColumnSchema> Shown => Chosen is null
        ? Table.Columns.Values.Where(column => column.Type is not ColumnType.PartyList)
        : Chosen.Append(Table.Column(Table.PrimaryId)).DistinctBy(column => column.Name);

    /// <summary>The columns to read: also lookups by which other rows are found.</summary>
    public ColumnSet ToRead(params string[] more) => Chosen is null
        ? new ColumnSet(true)
        : new ColumnSet([.. Shown.Select(column => column.Name).Concat(Along.Select(one => one.Lookup?.Column.Name).OfType<string>()).Concat(more).Distinct()]);
}
