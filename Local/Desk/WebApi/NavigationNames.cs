using System.Collections.Generic;
using System.Linq;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>Finds out what the Web API calls the ways from table to table: what a solution says, else the platform's own rule.</summary>
internal sealed class NavigationNames(Catalogue catalogue)
{
    private const string Activity = "activitypointer";

    private readonly Dictionary<(string Table, string Column, string Target), OneToManyRelationship> _known = catalogue.Tables
        .SelectMany(table => catalogue.PointingTo(table.Name))
        .GroupBy(one => (one.ReferencingTable, one.ReferencingColumn, one.ReferencedTable))
        .ToDictionary(same => same.Key, same => same.OrderBy(one => one.LookupNavigation is null).First());

    /// <summary>The lookups of a table; a lookup that may point to several tables is there once for each.</summary>
    public IEnumerable<LookupNavigation> LookupsOf(TableSchema table) =>
        from column in table.Columns.Values
        where column.Type is ColumnType.Lookup && column.Name != SystemColumns.OwnerId
        from name in column.Targets
        let target = catalogue.TryTable(name, out var found) ? found : null
        where target is not null
        select new LookupNavigation(NameOf(table, column, target), table, column, target);

    /// <summary>The rows that point to a table's; only those whose name a solution gives.</summary>
    public IEnumerable<CollectionNavigation> CollectionsOf(TableSchema table) =>
        from one in catalogue.PointingTo(table.Name)
        where one.CollectionNavigation is not null
        let rows = catalogue.TryTable(one.ReferencingTable, out var found) ? found : null
        where rows is not null
        select new CollectionNavigation(one.CollectionNavigation!, table, rows, rows.Column(one.ReferencingColumn));

    private string NameOf(TableSchema table, ColumnSchema column, TableSchema target)
    {
        if (_known.TryGetValue((table.Name, column.Name, target.Name), out var known) && known.LookupNavigation is { } given)
            return given;
        var name = column.Targets.Length > 1 ? $"{column.Name}_{target.Name}" : column.Name;
        return IsOfEveryActivity(table, column) ? $"{name}_{table.Name}" : name;
    }

    /// <summary>Lookups that all activities share carry the name of the activity at the end.</summary>
    private bool IsOfEveryActivity(TableSchema table, ColumnSchema column) =>
        table.IsActivity && table.Name != Activity && catalogue.TryTable(Activity, out var activity) && activity.Columns.ContainsKey(column.Name);
}
