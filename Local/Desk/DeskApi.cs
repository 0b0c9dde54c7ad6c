using System;
using System.IO;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using SocialCrm.Local.Desk.WebApi;

namespace SocialCrm.Local.Desk;

/// <summary>Carries requests over HTTP to the Web API and its answers back.</summary>
internal sealed class DeskApi(DeskSettings settings, WebApiModel model)
{
    /// <summary>Where the Web API begins.</summary>
    public const string Path = "/api/data/v9.2";

    private const string Caller = "MSCRMCallerID";

    private readonly WebApiService _service = new(model);

    public async Task Answer(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        body.Position = 0;
        var method = context.Request.Method.ToUpperInvariant();
        var response = RequestOf(context.Request, method, body) is { } request
            ? settings.Life.During(() => _service.Handle(request), writes: method != "GET")
            : WebApiResponse.Refused(HttpStatusCode.BadRequest, 0x80040203, $"{Caller} is no id of a user.");
        await Write(context.Response, response);
    }

    private WebApiRequest? RequestOf(HttpRequest request, string method, Stream body)
    {
        var caller = settings.Host.SystemUserId;
        if (request.Headers.TryGetValue(Caller, out var named) && !Guid.TryParse(named, out caller))
            return null;
        var headers = request.Headers;
        // The address as it was sent: reading it would turn an escaped slash or ampersand inside of a value into a plain one.
        var relative = new Uri(request.GetEncodedUrl()).PathAndQuery[Path.Length..].TrimStart('/');
        return new WebApiRequest(method, relative, new Uri($"http://{request.Host.Value}{Path}/"), settings.Host.ServiceFor(caller))
        {
            Wishes = Preferences.Of(headers["Prefer"]!),
            IfMatch = headers.IfMatch.Count > 0 ? headers.IfMatch.ToString() : null,
            IfNoneMatch = headers.IfNoneMatch.Count > 0 ? headers.IfNoneMatch.ToString() : null,
            Body = body,
        };
    }

    private static async Task Write(HttpResponse response, WebApiResponse answer)
    {
        response.StatusCode = (int)answer.Status;
        response.Headers["OData-Version"] = "4.0";
        if (answer.EntityId is { } id)
            response.Headers["OData-EntityId"] = id;
        if (answer.ETag is { } tag)
            response.Headers.ETag = tag;
        if (answer.PreferenceApplied.Length > 0)
            response.Headers["Preference-Applied"] = answer.PreferenceApplied;
        if (answer.Json is { } json)
        {
            response.ContentType = "application/json; odata.metadata=minimal";
            await response.WriteAsync(json.ToJsonString());
        }
        else if (answer.Text is { } text)
        {
            response.ContentType = answer.TextType;
            await response.WriteAsync(text);
        }
    }
}
