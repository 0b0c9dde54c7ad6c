using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialCrm.Cli.Replay;

/// <summary>Reads whole tables page by page, and the values of their rows as people see them.</summary>
internal static class RowReader
{
    /// <summary>The largest page that Dataverse gives.</summary>
    private const int PageSize = 5000;

    /// <summary>All rows of a table, in the order of <paramref name="orderBy"/>.</summary>
    public static IEnumerable<Entity> ReadAll(this IOrganizationService service, string table, string orderBy, params string[] columns)
    {
        var query = new QueryExpression(table)
        {
            ColumnSet = new ColumnSet(columns),
            PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 },
        };
        query.AddOrder(orderBy, OrderType.Ascending);
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
                yield return row;
            if (!page.MoreRecords)
                yield break;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    /// <summary>The label of a choice.</summary>
    public static string? Label(this Entity row, string column) =>
        row.FormattedValues.TryGetValue(column, out var label) ? label : null;

    public static Guid? Lookup(this Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;

    /// <summary>The name of the row that a lookup points to.</summary>
    public static string? LookupName(this Entity row, string column) =>
        row.GetAttributeValue<EntityReference>(column)?.Name ?? row.Label(column);

    public static string? Text(this Entity row, string column) => row.GetAttributeValue<string>(column);

    public static T? Number<T>(this Entity row, string column)
        where T : struct => row.GetAttributeValue<T?>(column);

    public static DateTime? Time(this Entity row, string column) => row.GetAttributeValue<DateTime?>(column);
}
