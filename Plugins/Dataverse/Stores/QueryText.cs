using System;
using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk.Query;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Writes a query as text, so that two queries for the same rows can be told from others.</summary>
internal static class QueryText
{
    public static string Of(QueryExpression query)
    {
        var text = new StringBuilder();
        Add(text, query.EntityName, query.TopCount);
        Columns(text, query.ColumnSet);
        Filter(text, query.Criteria);
        foreach (var order in query.Orders)
            Add(text, order.AttributeName, order.OrderType);
        foreach (var link in query.LinkEntities)
            Link(text, link);
        return text.ToString();
    }

    private static void Columns(StringBuilder text, ColumnSet columns)
    {
        Add(text, columns.AllColumns);
        foreach (var column in columns.Columns)
            Add(text, column);
    }

    private static void Filter(StringBuilder text, FilterExpression filter)
    {
        text.Append('(').Append(filter.FilterOperator);
        foreach (var condition in filter.Conditions)
        {
            Add(text, condition.EntityName, condition.AttributeName, condition.Operator);
            foreach (var value in condition.Values)
                Add(text, value);
        }

        foreach (var inner in filter.Filters)
            Filter(text, inner);
        text.Append(')');
    }

    private static void Link(StringBuilder text, LinkEntity link)
    {
        Add(text, "link", link.LinkToEntityName, link.LinkFromAttributeName, link.LinkToAttributeName, link.JoinOperator, link.EntityAlias);
        Columns(text, link.Columns);
        Filter(text, link.LinkCriteria);
        foreach (var inner in link.LinkEntities)
            Link(text, inner);
    }

    /// <summary>With its length before each value: what people typed may hold any character.</summary>
    private static void Add(StringBuilder text, params object?[] values)
    {
        foreach (var value in values)
        {
            var written = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            text.Append(written.Length).Append(':').Append(written);
        }
    }
}
