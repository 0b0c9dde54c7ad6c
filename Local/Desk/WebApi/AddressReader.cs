using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>Reads addresses by the model: what is meant, and with which options.</summary>
internal sealed class AddressReader(WebApiModel model)
{
    /// <summary>Stands for the address of the service; addresses are read relative to it.</summary>
    private static readonly Uri Root = new("http://desk/api/data/v9.2/");

    private static readonly HashSet<string> Options =
        new(["$select", "$filter", "$orderby", "$top", "$count", "$expand", "$skiptoken"], StringComparer.Ordinal);

    /// <param name="relative">What stands behind the address of the service, options included.</param>
    /// <exception cref="WebApiException">There is nothing of that name, or an option is not supported.</exception>
    public ODataUriParser Parser(string relative)
    {
        var address = new Uri(Root, relative.TrimStart('/'));
        foreach (var option in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => Uri.UnescapeDataString(part.Split('=')[0])))
        {
            if (!Options.Contains(option))
                throw WebApiException.Unsupported($"The option {option}");
        }
        return new ODataUriParser(model.Edm, Root, address)
        {
            Resolver = new AlternateKeysODataUriResolver(model.Edm),
            UrlKeyDelimiter = ODataUrlKeyDelimiter.Parentheses,
        };
    }

    /// <summary>Does something that reads an address, and says what is wrong with it in the platform's way.</summary>
    public static T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ODataUnrecognizedPathException e)
        {
            throw WebApiException.NoResource(e.Message);
        }
        catch (ODataException e)
        {
            throw WebApiException.Syntax(e.Message);
        }
    }

    /// <summary>The row that an address such as /contacts(id) names; it may also begin with that of the service.</summary>
    /// <exception cref="WebApiException">It names none.</exception>
    public EntityReference RowAt(string address)
    {
        var api = address.IndexOf("/api/data/", StringComparison.Ordinal);
        var relative = api < 0 ? address : string.Join('/', address[(api + "/api/data/".Length)..].Split('/').Skip(1));
        var path = Reading(Parser(relative).ParsePath).ToList();
        return path is [EntitySetSegment set, KeySegment key]
            ? Row(model.Sets[set.EntitySet.Name], key)
            : throw WebApiException.Payload($"\"{address}\" names no row; write /contacts(id).");
    }

    /// <summary>The row that a key names, by id or by alternate key.</summary>
    public static EntityReference Row(TableSchema table, KeySegment key)
    {
        var parts = key.Keys.ToList();
        if (parts is [{ Value: Guid id } only] && only.Key == table.PrimaryId)
            return new EntityReference(table.Name, id);
        var values = new KeyAttributeCollection();
        foreach (var (name, value) in parts)
            values[WebApiModel.ColumnOf(name)] = ValueOf(table.Column(WebApiModel.ColumnOf(name)), value);
        return new EntityReference(table.Name, values);
    }

    private static object ValueOf(ColumnSchema column, object value) => (column.Type, value) switch
    {
        (ColumnType.Lookup, Guid id) => new EntityReference(column.Targets[0], id),
        (ColumnType.Choice or ColumnType.State or ColumnType.Status, int option) => new OptionSetValue(option),
        (_, DateTimeOffset moment) => moment.UtcDateTime,
        _ => value,
    };
}
