using System.Text.Json.Nodes;

namespace SocialCrm.Plugins.Tests.Flows;

/// <summary>What became of an action.</summary>
/// <param name="Status">Succeeded, Failed, TimedOut or Skipped.</param>
/// <param name="Outputs">What <c>outputs()</c> gives; null for an action that gives nothing.</param>
internal sealed record FlowResult(string Status, JsonNode? Outputs = null, string? Error = null)
{
    public static FlowResult Skipped { get; } = new("Skipped");

    public static FlowResult Succeeded { get; } = new("Succeeded");

    public bool IsBad => Status is "Failed" or "TimedOut";

    public JsonObject ToJson(string name) => new()
    {
        ["name"] = name,
        ["status"] = Status,
        ["outputs"] = Outputs?.DeepClone(),
        ["error"] = Error == null ? null : new JsonObject { ["message"] = Error },
    };
}
