using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>The few query shapes that the stores are made of; columns are always named.</summary>
internal static class Find
{
    public static QueryExpression In(string table, params string[] columns) =>
        new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };

    public static QueryExpression Is(this QueryExpression query, string column, object value)
    {
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return query;
    }

    public static QueryExpression Where(this QueryExpression query, string column, ConditionOperator condition, params object[] values)
    {
        query.Criteria.AddCondition(column, condition, values);
        return query;
    }

    public static QueryExpression Newest(this QueryExpression query, string column, int count)
    {
        query.AddOrder(column, OrderType.Descending);
        query.TopCount = count;
        return query;
    }

    public static QueryExpression Oldest(this QueryExpression query, string column)
    {
        query.AddOrder(column, OrderType.Ascending);
        return query;
    }

    public static LinkEntity Outer(
        this QueryExpression query, string alias, string table, string fromColumn, string toColumn, params string[] columns)
    {
        var link = query.AddLink(table, fromColumn, toColumn, JoinOperator.LeftOuter);
        link.EntityAlias = alias;
        link.Columns = new ColumnSet(columns);
        return link;
    }

    public static IList<Entity> Rows(this IOrganizationService service, QueryExpression query) =>
        service.RetrieveMultiple(query).Entities;

    public static Entity? FirstOrNone(this IOrganizationService service, QueryExpression query)
    {
        var rows = service.RetrieveMultiple(query).Entities;
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>A column of a linked table; default when the outer join found nothing.</summary>
    public static T? Linked<T>(this Entity row, string alias, string column) =>
        row.GetAttributeValue<AliasedValue>(alias + "." + column)?.Value is T value ? value : default;

    public static object[] Values<T>(IReadOnlyCollection<T> items)
        where T : notnull
    {
        var values = new object[items.Count];
        var index = 0;
        foreach (var item in items)
            values[index++] = item;
        return values;
    }
}
