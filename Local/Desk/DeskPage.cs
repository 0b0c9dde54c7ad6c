using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using SocialCrm.Local.Desk.WebApi;

namespace SocialCrm.Local.Desk;

/// <summary>Gives the browser the page and all it loads.</summary>
internal sealed class DeskPage(DeskSettings settings, WebApiModel model)
{
    private static readonly Dictionary<string, string> Types = new(System.StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".resx"] = "text/xml; charset=utf-8",
    };

    /// <summary>What the page needs to know to begin.</summary>
    private string Beginning => new JsonObject
    {
        ["people"] = new JsonArray([.. settings.People.Select(person => new JsonObject { ["id"] = person.UserId, ["name"] = person.Name, ["note"] = person.Note })]),
        ["sets"] = new JsonObject(model.Sets.Values.Select(table => KeyValuePair.Create(table.Name, (JsonNode?)JsonValue.Create(table.EntitySetName)))),
    }.ToJsonString();

    public async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value is "/" or null ? "/index.html" : context.Request.Path.Value;
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        if (path == "/desk.json")
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(Beginning);
            return;
        }
        using var content = settings.Files.Open(path) ?? typeof(DeskPage).Assembly.GetManifestResourceStream("page" + path);
        if (content is null || !Types.TryGetValue(Path.GetExtension(path), out var type))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = type;
        await content.CopyToAsync(context.Response.Body);
    }
}
