using System.Linq;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>Puts the options of an address into the words of a QueryExpression and a plan for its rows.</summary>
internal sealed class QueryTranslator(WebApiModel model)
{
    /// <exception cref="WebApiException">An option is used in a way that is not supported.</exception>
    public RowPlan Plan(TableSchema table, SelectExpandClause? clause)
    {
        if (clause is null)
            return new RowPlan(table, null, []);
        var items = clause.SelectedItems.ToList();
        var columns = items.OfType<PathSelectItem>().Select(item => item.SelectedPath.LastSegment).OfType<PropertySegment>()
            .Select(segment => table.Column(WebApiModel.ColumnOf(segment.Property.Name))).ToList();
        return new RowPlan(
            table,
            clause.AllSelected || columns.Count == 0 ? null : columns,
            [.. items.OfType<ExpandedNavigationSelectItem>().Select(item => Expanded(table, item))]);
    }

    /// <summary>Adds a filter and an order to a query of <paramref name="table"/>.</summary>
    public void Narrow(QueryExpression query, TableSchema table, FilterClause? filter, OrderByClause? order)
    {
        var translator = new FilterTranslator(model, table, query);
        if (filter is not null)
            query.Criteria.AddFilter(translator.Translate(filter.Expression));
        for (var by = order; by is not null; by = by.ThenBy)
        {
            var (alias, column) = translator.ColumnOf(by.Expression);
            if (alias is not null)
                throw WebApiException.Unsupported("An order by a column of another table");
            query.AddOrder(column.Name, by.Direction is OrderByDirection.Ascending ? OrderType.Ascending : OrderType.Descending);
        }
    }

    private ExpandedRows Expanded(TableSchema table, ExpandedNavigationSelectItem item)
    {
        var name = ((NavigationPropertySegment)item.PathToNavigationProperty.LastSegment).NavigationProperty.Name;
        if (model.Lookup(table, name) is { } lookup)
            return new ExpandedRows(name, Plan(lookup.Target, item.SelectAndExpand)) { Lookup = lookup };
        var collection = model.Collection(table, name) ?? throw WebApiException.Unsupported($"$expand of {name}");
        var query = new QueryExpression(collection.Rows.Name);
        Narrow(query, collection.Rows, item.FilterOption, item.OrderByOption);
        return new ExpandedRows(name, Plan(collection.Rows, item.SelectAndExpand)) { Collection = collection, Query = query, Top = (int?)item.TopOption };
    }
}
