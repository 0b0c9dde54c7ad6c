using System;
using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>The place where a page ended, so that the next one goes on there even when rows of the earlier page have changed or gone.</summary>
internal static class PagingCookie
{
    /// <summary>The cookie of a page that ends with <paramref name="last"/>.</summary>
    public static string Write(BoundQuery query, int page, RankedResult first, RankedResult last) => new XElement(
        "cookie",
        new XAttribute("page", page),
        query.Orders.Select((order, i) => new XElement(order.Column.Name, Key("last", last.Keys[i]), Key("first", first.Keys[i]))),
        new XElement(
            query.Root.Table.PrimaryId,
            new XAttribute("last", last.Rows[0]!.Id.ToString("B")),
            new XAttribute("first", first.Rows[0]!.Id.ToString("B")),
            new XAttribute("place", string.Join(' ', last.Sequences)))).ToString(SaveOptions.DisableFormatting);

    /// <summary>The page a cookie came with and the place where it ended; null = no cookie.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The cookie is none of ours, or belongs to a query with other orders.</exception>
    public static (int Page, RankedResult Last)? Read(string? cookie, BoundQuery query, ResultOrder order)
    {
        if (string.IsNullOrEmpty(cookie))
            return null;
        try
        {
            var root = XElement.Parse(cookie);
            var elements = root.Elements().ToList();
            if (!elements.SkipLast(1).Select(element => element.Name.LocalName).SequenceEqual(query.Orders.Select(one => one.Column.Name)))
                throw Fault.Of(ErrorCodes.QueryBuilderPagingOrderBy, "Order by columns do not match those in paging cookie.");
            var keys = query.Orders.Zip(elements, (one, element) => Key(element, order.SortsAsText(one))).ToArray();
            return ((int)root.Attribute("page")!, new RankedResult(new Row?[query.Slots], keys, Place(elements[^1], query.Slots)));
        }
        catch (Exception error) when (error is XmlException or FormatException or NullReferenceException or ArgumentException)
        {
            throw Fault.Of(ErrorCodes.QueryBuilderInvalidPagingCookie, $"Invalid paging cookie: {error.Message}");
        }
    }

    private static XAttribute Key(string which, object? key) => key is null
        ? new XAttribute(which + "null", 1)
        : new XAttribute(which, Convert.ToString(key, CultureInfo.InvariantCulture)!);

    private static object? Key(XElement element, bool text) => element.Attribute("last")?.Value switch
    {
        null => null,
        var value => text ? value : decimal.Parse(value, CultureInfo.InvariantCulture),
    };

    private static long[] Place(XElement element, int slots)
    {
        var place = element.Attribute("place")?.Value.Split(' ').Select(one => long.Parse(one, CultureInfo.InvariantCulture)).ToArray() ?? [];
        return place.Length == slots ? place : throw new FormatException("it belongs to another query.");
    }
}
