using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.ServiceModel;
using System.Text.Json.Nodes;
using System.Xml;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>The part of the Dataverse Web API that the desk needs, over any organization service. What it does not know it refuses by name.</summary>
internal sealed class WebApiService
{
    private readonly WebApiModel _model;
    private readonly AddressReader _addresses;
    private readonly RowsEndpoint _rows;
    private readonly RowEndpoint _row;
    private readonly OperationsEndpoint _operations;

    public WebApiService(WebApiModel model)
    {
        _model = model;
        _addresses = new AddressReader(model);
        _rows = new RowsEndpoint(model);
        _row = new RowEndpoint(model, _addresses);
        _operations = new OperationsEndpoint(model);
    }

    public WebApiResponse Handle(WebApiRequest request)
    {
        try
        {
            return Find(request) with { PreferenceApplied = request.Wishes.Applied };
        }
        catch (WebApiException refused)
        {
            return WebApiResponse.Refused(refused.Status, refused.Code, refused.Message);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return WebApiResponse.Refused(FaultStatus.Of(fault.Detail), unchecked((uint)fault.Detail.ErrorCode), fault.Detail.Message);
        }
    }

    private WebApiResponse Find(WebApiRequest request)
    {
        if (request.Relative.StartsWith(DefinitionsEndpoint.Name, System.StringComparison.Ordinal))
            return new DefinitionsEndpoint(_model).Read(request);
        var parser = _addresses.Parser(request.Relative);
        var path = AddressReader.Reading(parser.ParsePath).ToList();
        return path switch
        {
            [] => Sets(request),
            [MetadataSegment] => Metadata(),
            [EntitySetSegment set] => Rows(request, parser, Table(set)),
            [EntitySetSegment set, CountSegment] when request.Method == "GET" => _rows.Count(request, parser, Table(set)),
            [EntitySetSegment set, KeySegment key] => Row(request, parser, Table(set), key),
            [OperationImportSegment operation] => _operations.Run(request, operation.OperationImports.First().Name),
            _ => throw WebApiException.Unsupported($"The address {request.Relative}"),
        };
    }

    private WebApiResponse Rows(WebApiRequest request, ODataUriParser parser, TableSchema table) => request.Method switch
    {
        "GET" => _rows.List(request, parser, table),
        "POST" => _row.Create(request, parser, table),
        _ => throw NotAllowed(request, table.EntitySetName),
    };

    private WebApiResponse Row(WebApiRequest request, ODataUriParser parser, TableSchema table, KeySegment key) => request.Method switch
    {
        "GET" => _row.Read(request, parser, table, AddressReader.Row(table, key)),
        "PATCH" => _row.Save(request, parser, table, AddressReader.Row(table, key)),
        "DELETE" => RowEndpoint.Delete(request, table, AddressReader.Row(table, key)),
        _ => throw NotAllowed(request, $"a row of {table.EntitySetName}"),
    };

    private static WebApiException NotAllowed(WebApiRequest request, string what) =>
        new(HttpStatusCode.MethodNotAllowed, 0x80060884, $"{request.Method} does not go with {what}.");

    private TableSchema Table(EntitySetSegment set) => _model.Sets[set.EntitySet.Name];

    private WebApiResponse Sets(WebApiRequest request)
    {
        IEnumerable<JsonNode> sets = _model.Sets.Keys.Order(System.StringComparer.Ordinal)
            .Select(name => new JsonObject { ["name"] = name, ["kind"] = "EntitySet", ["url"] = name });
        return WebApiResponse.Ok(new JsonObject { ["@odata.context"] = $"{request.Root}$metadata", ["value"] = new JsonArray([.. sets]) });
    }

    private WebApiResponse Metadata()
    {
        using var text = new StringWriter();
        using (var xml = XmlWriter.Create(text))
            CsdlWriter.TryWriteCsdl(_model.Edm, xml, CsdlTarget.OData, out _);
        return new WebApiResponse(HttpStatusCode.OK) { Text = text.ToString(), TextType = "application/xml" };
    }
}
