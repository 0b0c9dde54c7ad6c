using System.Net;
using System.Text.Json.Nodes;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>Reads, creates, changes and deletes one row.</summary>
internal sealed class RowEndpoint(WebApiModel model, AddressReader addresses)
{
    private const string Any = "*";

    private readonly QueryTranslator _queries = new(model);
    private readonly RowBody _bodies = new(model, addresses);

    public WebApiResponse Read(WebApiRequest request, ODataUriParser parser, TableSchema table, EntityReference row)
    {
        var json = Row(request, parser, table, row);
        var tag = (string?)json["@odata.etag"];
        return request.IfNoneMatch is not null && request.IfNoneMatch == tag
            ? new WebApiResponse(HttpStatusCode.NotModified) { ETag = tag }
            : WebApiResponse.Ok(json) with { ETag = tag };
    }

    public WebApiResponse Create(WebApiRequest request, ODataUriParser parser, TableSchema table)
    {
        var row = _bodies.Read(table, JsonInput.Body(request.Body));
        if (row.Contains(table.PrimaryId))
            row.Id = row.GetAttributeValue<System.Guid>(table.PrimaryId);
        var created = new EntityReference(table.Name, request.Service.Create(row));
        return Written(request, parser, table, created, HttpStatusCode.Created);
    }

    /// <summary>Updates the row, or creates it when there is none and the caller does not say otherwise.</summary>
    public WebApiResponse Save(WebApiRequest request, ODataUriParser parser, TableSchema table, EntityReference named)
    {
        var row = _bodies.Read(table, JsonInput.Body(request.Body));
        row.Id = named.Id;
        row.KeyAttributes = named.KeyAttributes;
        if (request.IfNoneMatch == Any)
            return Written(request, parser, table, Add(request, table, row), HttpStatusCode.Created);
        if (request.IfMatch is null)
        {
            var saved = (UpsertResponse)request.Service.Execute(new UpsertRequest { Target = row });
            return Written(request, parser, table, saved.Target, saved.RecordCreated ? HttpStatusCode.Created : HttpStatusCode.OK);
        }
        var update = new UpdateRequest { Target = row };
        if (request.IfMatch != Any)
        {
            row.RowVersion = VersionIn(request.IfMatch);
            update.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }
        request.Service.Execute(update);
        return Written(request, parser, table, named, HttpStatusCode.OK);
    }

    public static WebApiResponse Delete(WebApiRequest request, TableSchema table, EntityReference named)
    {
        var delete = new DeleteRequest { Target = Found(request, table, named) };
        if (request.IfMatch is { } tag && tag != Any)
        {
            delete.Target.RowVersion = VersionIn(tag);
            delete.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }
        request.Service.Execute(delete);
        return new WebApiResponse(HttpStatusCode.NoContent);
    }

    private static EntityReference Add(WebApiRequest request, TableSchema table, Entity row)
    {
        foreach (var (column, value) in row.KeyAttributes)
            row[column] = value;
        row.KeyAttributes.Clear();
        return new EntityReference(table.Name, request.Service.Create(row));
    }

    private static EntityReference Found(WebApiRequest request, TableSchema table, EntityReference named) => named.Id != default
        ? named
        : ((RetrieveResponse)request.Service.Execute(new RetrieveRequest { Target = named, ColumnSet = new(table.PrimaryId) })).Entity.ToEntityReference();

    private JsonObject Row(WebApiRequest request, ODataUriParser parser, TableSchema table, EntityReference row)
    {
        var plan = _queries.Plan(table, AddressReader.Reading(parser.ParseSelectAndExpand));
        var found = ((RetrieveResponse)request.Service.Execute(new RetrieveRequest { Target = row, ColumnSet = plan.ToRead() })).Entity;
        var json = (JsonObject)new RowReading(request.Service, new RowJson(model, request.Wishes)).Of([found], plan)[0]!.DeepClone();
        json.Insert(0, "@odata.context", $"{request.Root}$metadata#{table.EntitySetName}/$entity");
        return json;
    }

    private WebApiResponse Written(WebApiRequest request, ODataUriParser parser, TableSchema table, EntityReference row, HttpStatusCode status)
    {
        var id = Found(request, table, row).Id;
        var address = $"{request.Root}{table.EntitySetName}({id:D})";
        if (!request.Wishes.WantsRow)
            return new WebApiResponse(HttpStatusCode.NoContent) { EntityId = address };
        var json = Row(request, parser, table, new EntityReference(table.Name, id));
        return new WebApiResponse(status) { Json = json, EntityId = address, ETag = (string?)json["@odata.etag"] };
    }

    /// <summary>The row version in W/"123".</summary>
    private static string VersionIn(string tag)
    {
        var version = tag.Replace("W/", string.Empty, System.StringComparison.Ordinal).Trim('"');
        return version.Length > 0 ? version : throw WebApiException.Syntax($"If-Match holds \"{tag}\", which is no ETag of this service.");
    }
}
