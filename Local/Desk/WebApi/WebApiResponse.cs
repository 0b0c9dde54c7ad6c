using System.Net;
using System.Text.Json.Nodes;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>What the Web API answers.</summary>
internal sealed record WebApiResponse(HttpStatusCode Status)
{
    public JsonNode? Json { get; init; }

    /// <summary>An answer that is no JSON; null: none.</summary>
    public string? Text { get; init; }

    public string TextType { get; init; } = "text/plain";

    /// <summary>The address of the row that was written.</summary>
    public string? EntityId { get; init; }

    public string? ETag { get; init; }

    public string PreferenceApplied { get; init; } = string.Empty;

    public static WebApiResponse Ok(JsonNode json) => new(HttpStatusCode.OK) { Json = json };

    /// <summary>An error as the platform writes it.</summary>
    public static WebApiResponse Refused(HttpStatusCode status, uint code, string message) => new(status)
    {
        Json = new JsonObject { ["error"] = new JsonObject { ["code"] = $"0x{code:x8}", ["message"] = message } },
    };
}
