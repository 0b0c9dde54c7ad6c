using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>Reads QueryExpression and QueryByAttribute.</summary>
internal static class ExpressionReader
{
    public static QueryDefinition Read(QueryExpression query) => Paged(query.PageInfo, query.TopCount, new QueryDefinition
    {
        Root = Columns(query.ColumnSet, new SourceDefinition
        {
            Table = query.EntityName,
            Filter = Filter(query.Criteria),
            Orders = Orders(query.Orders),
            Links = Links(query.LinkEntities),
        }),
        Distinct = query.Distinct,
    });

    public static QueryDefinition Read(QueryByAttribute query)
    {
        if (query.Attributes.Count != query.Values.Count)
            throw Fault.Of(ErrorCodes.QueryBuilderByAttributeMismatch, "QueryByAttribute must specify a non-empty value array with the same number of elements as in the attributes array.");
        return Paged(query.PageInfo, query.TopCount, new QueryDefinition
        {
            Root = Columns(query.ColumnSet, new SourceDefinition
            {
                Table = query.EntityName,
                Filter = FilterDefinition.Empty with { Conditions = [.. query.Attributes.Zip(query.Values, Equal)] },
                Orders = Orders(query.Orders),
            }),
        });
    }

    private static QueryDefinition Paged(PagingInfo? page, int? top, QueryDefinition query) => query with
    {
        Top = top,
        PageSize = page?.Count ?? 0,
        PageNumber = page?.PageNumber ?? 0,
        PagingCookie = page?.PagingCookie,
        CountTotal = page?.ReturnTotalRecordCount ?? false,
    };

    private static ConditionDefinition Equal(string column, object? value) => value is null
        ? new ConditionDefinition(null, column, ConditionOperator.Null, [])
        : new ConditionDefinition(null, column, ConditionOperator.Equal, [value]);

    private static SourceDefinition Columns(ColumnSet? columns, SourceDefinition source) => source with
    {
        AllColumns = columns?.AllColumns ?? false,
        Columns = [.. (columns?.Columns.AsEnumerable() ?? []).Select(name => new ColumnDefinition(name))],
    };

    private static ImmutableArray<SourceDefinition> Links(IEnumerable<LinkEntity>? links) => [.. (links ?? []).Select(Link)];

    private static SourceDefinition Link(LinkEntity link) => Columns(link.Columns, new SourceDefinition
    {
        Table = link.LinkToEntityName,
        Alias = string.IsNullOrEmpty(link.EntityAlias) ? null : link.EntityAlias,
        ParentColumn = link.LinkFromAttributeName,
        OwnColumn = link.LinkToAttributeName,
        Join = link.JoinOperator,
        Filter = Filter(link.LinkCriteria),
        Orders = Orders(link.Orders),
        Links = Links(link.LinkEntities),
    });

    private static FilterDefinition Filter(FilterExpression? filter) => filter is null
        ? FilterDefinition.Empty
        : new FilterDefinition(filter.FilterOperator, [.. filter.Conditions.Select(Condition)], [.. filter.Filters.Select(Filter)]);

    private static ConditionDefinition Condition(ConditionExpression condition) => new(
        string.IsNullOrEmpty(condition.EntityName) ? null : condition.EntityName,
        condition.AttributeName,
        condition.Operator,
        [.. condition.Values]);

    private static ImmutableArray<OrderDefinition> Orders(IEnumerable<OrderExpression>? orders) =>
        [.. (orders ?? []).Select(order => new OrderDefinition(null, order.AttributeName, null, order.OrderType is OrderType.Descending))];
}
