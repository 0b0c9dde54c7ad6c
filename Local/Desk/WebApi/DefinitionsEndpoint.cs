using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>Tells which tables there are and what the Web API calls them; clients ask for it to find entity sets. Options are not read: it gives all of the little it knows.</summary>
internal sealed partial class DefinitionsEndpoint(WebApiModel model)
{
    public const string Name = "EntityDefinitions";

    public WebApiResponse Read(WebApiRequest request)
    {
        var path = request.Relative.Split('?')[0];
        if (request.Method != "GET")
            throw WebApiException.Unsupported("Changing a table");
        if (path == Name)
        {
            IEnumerable<JsonNode> all = model.Sets.Values.OrderBy(table => table.Name, System.StringComparer.Ordinal).Select(Definition);
            return WebApiResponse.Ok(new JsonObject { ["@odata.context"] = $"{request.Root}$metadata#{Name}", ["value"] = new JsonArray([.. all]) });
        }
        var one = ByName().Match(path);
        if (!one.Success)
            throw WebApiException.Unsupported($"The address {path}");
        return model.Catalogue.TryTable(one.Groups[1].Value, out var found)
            ? WebApiResponse.Ok(Definition(found))
            : throw WebApiException.NoResource($"Could not find an entity with name {one.Groups[1].Value}.");
    }

    private static JsonObject Definition(TableSchema table) => new()
    {
        ["LogicalName"] = table.Name,
        ["SchemaName"] = table.SchemaName,
        ["EntitySetName"] = table.EntitySetName,
        ["PrimaryIdAttribute"] = table.PrimaryId,
        ["PrimaryNameAttribute"] = table.PrimaryName,
    };

    [GeneratedRegex(@"^EntityDefinitions\(LogicalName='([a-z0-9_]+)'\)$")]
    private static partial Regex ByName();
}
