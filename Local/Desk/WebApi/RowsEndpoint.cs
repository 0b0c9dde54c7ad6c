using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>Reads rows of a table, page by page.</summary>
internal sealed class RowsEndpoint(WebApiModel model)
{
    private const string SkipToken = "$skiptoken";

    /// <summary>Rows of a page when nobody asks for fewer, and the most that a count tells.</summary>
    private const int Most = 5000;

    private readonly QueryTranslator _queries = new(model);

    public WebApiResponse List(WebApiRequest request, ODataUriParser parser, TableSchema table)
    {
        var plan = _queries.Plan(table, AddressReader.Reading(parser.ParseSelectAndExpand));
        var query = Query(parser, table);
        query.ColumnSet = plan.ToRead();
        var top = (int?)AddressReader.Reading(parser.ParseTop);
        var isCounted = AddressReader.Reading(parser.ParseCount) == true;
        if (top is not null && !isCounted)
            query.TopCount = top;
        else
            query.PageInfo = Page(AddressReader.Reading(parser.ParseSkipToken), Math.Min(top ?? Most, request.Wishes.MaxPageSize ?? Most), isCounted);
        var found = request.Service.RetrieveMultiple(query);
        var json = new JsonObject { ["@odata.context"] = $"{request.Root}$metadata#{table.EntitySetName}" };
        if (isCounted)
            json["@odata.count"] = Math.Min(found.TotalRecordCount, Most);
        json["value"] = new RowReading(request.Service, new RowJson(model, request.Wishes)).Of([.. found.Entities], plan);
        if (found.MoreRecords && top is null)
            json["@odata.nextLink"] = Next(request, query.PageInfo.PageNumber + 1, found.PagingCookie);
        return WebApiResponse.Ok(json);
    }

    /// <summary>How many rows there are, as text.</summary>
    public WebApiResponse Count(WebApiRequest request, ODataUriParser parser, TableSchema table)
    {
        var query = Query(parser, table);
        query.ColumnSet = new ColumnSet(table.PrimaryId);
        query.PageInfo = Page(token: null, size: 1, isCounted: true);
        var count = Math.Min(request.Service.RetrieveMultiple(query).TotalRecordCount, Most);
        return new WebApiResponse(HttpStatusCode.OK) { Text = count.ToString(CultureInfo.InvariantCulture) };
    }

    private QueryExpression Query(ODataUriParser parser, TableSchema table)
    {
        var query = new QueryExpression(table.Name);
        _queries.Narrow(query, table, AddressReader.Reading(parser.ParseFilter), AddressReader.Reading(parser.ParseOrderBy));
        return query;
    }

    private static PagingInfo Page(string? token, int size, bool isCounted)
    {
        var page = new PagingInfo { PageNumber = 1, Count = size, ReturnTotalRecordCount = isCounted };
        if (token is null)
            return page;
        var parts = token.Split('.', 2);
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw WebApiException.Syntax($"{SkipToken} is not one that this service gave.");
        page.PageNumber = number;
        page.PagingCookie = Encoding.UTF8.GetString(Convert.FromHexString(parts[1]));
        return page;
    }

    private static string Next(WebApiRequest request, int page, string cookie)
    {
        var parts = request.Relative.Split('?', 2);
        var options = parts.Length < 2 ? [] : parts[1].Split('&').Where(option => !Uri.UnescapeDataString(option).StartsWith(SkipToken, StringComparison.Ordinal));
        var token = string.Create(CultureInfo.InvariantCulture, $"{page}.{Convert.ToHexString(Encoding.UTF8.GetBytes(cookie ?? string.Empty))}");
        return $"{request.Root}{parts[0]}?{string.Join('&', options.Append($"{SkipToken}={token}"))}";
    }
}
