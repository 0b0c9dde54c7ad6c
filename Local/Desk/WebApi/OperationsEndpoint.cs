using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>Runs unbound actions and functions: the custom APIs of the solution, and WhoAmI.</summary>
internal sealed class OperationsEndpoint(WebApiModel model)
{
    private const string WhoAmI = "WhoAmI";

    public WebApiResponse Run(WebApiRequest request, string name)
    {
        var isFunction = name == WhoAmI;
        if (request.Method != (isFunction ? "GET" : "POST"))
            throw new WebApiException(HttpStatusCode.MethodNotAllowed, 0x80060884, $"{name} is called by {(isFunction ? "GET" : "POST")}.");
        return isFunction ? AskWhoIAm(request) : Act(request, model.CustomApis[name]);
    }

    private static WebApiResponse AskWhoIAm(WebApiRequest request)
    {
        var answer = request.Service.Execute(new OrganizationRequest(WhoAmI));
        var json = new JsonObject { ["@odata.context"] = $"{request.Root}$metadata#{WebApiModel.Namespace}.WhoAmIResponse" };
        foreach (var id in new[] { "BusinessUnitId", "UserId", "OrganizationId" })
            json[id] = RowJson.ValueOf(answer.Results[id]);
        return WebApiResponse.Ok(json);
    }

    private static WebApiResponse Act(WebApiRequest request, CustomApi api)
    {
        var call = new OrganizationRequest(api.UniqueName);
        foreach (var (name, value) in JsonInput.Body(request.Body).Where(one => !one.Key.Contains('@', StringComparison.Ordinal)))
        {
            var parameter = api.Parameters.FirstOrDefault(one => one.UniqueName == name)
                ?? throw WebApiException.Payload($"The parameter '{name}' in the request payload is not a valid parameter for the operation '{api.UniqueName}'.");
            if (value is not null)
                call[name] = ValueOf(parameter, value);
        }
        var answer = request.Service.Execute(call);
        if (api.Properties.IsEmpty)
            return new WebApiResponse(HttpStatusCode.NoContent);
        var json = new JsonObject { ["@odata.context"] = $"{request.Root}$metadata#{WebApiModel.Namespace}.{api.UniqueName}Response" };
        foreach (var property in api.Properties)
            json[property.UniqueName] = RowJson.ValueOf(answer.Results.TryGetValue(property.UniqueName, out var value) ? value : Nothing(property.Type));
        return WebApiResponse.Ok(json);
    }

    private static object ValueOf(CustomApiParameter parameter, JsonNode given)
    {
        var name = parameter.UniqueName;
        if (given is not JsonValue value)
            throw WebApiException.Unsupported($"A parameter with several values ({name})");
        return parameter.Type switch
        {
            CustomApiType.Boolean => JsonInput.Of<bool>(value, name),
            CustomApiType.DateTime => JsonInput.Time(value, name),
            CustomApiType.Decimal => JsonInput.Of<decimal>(value, name),
            CustomApiType.Float => JsonInput.Of<double>(value, name),
            CustomApiType.Integer => JsonInput.Of<int>(value, name),
            CustomApiType.String => JsonInput.Of<string>(value, name),
            CustomApiType.Guid => JsonInput.Of<Guid>(value, name),
            var type => throw WebApiException.Unsupported($"A parameter of the type {type}"),
        };
    }

    /// <summary>What Dataverse answers for a property that the plug-in did not set: types that cannot be empty have their first value.</summary>
    private static object? Nothing(CustomApiType type) => type switch
    {
        CustomApiType.Boolean => false,
        CustomApiType.DateTime => DateTime.MinValue,
        CustomApiType.Decimal => 0m,
        CustomApiType.Float => 0d,
        CustomApiType.Integer => 0,
        CustomApiType.Guid => Guid.Empty,
        _ => null,
    };
}
