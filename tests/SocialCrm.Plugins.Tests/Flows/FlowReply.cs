using System.Text.Json.Nodes;

namespace SocialCrm.Plugins.Tests.Flows;

/// <summary>What a connector or a network answers.</summary>
/// <param name="Status">HTTP status; null when no answer came in time.</param>
internal sealed record FlowReply(int? Status, JsonNode? Body = null)
{
    public static FlowReply TimedOut { get; } = new((int?)null);

    public string Outcome => Status switch
    {
        null => "TimedOut",
        >= 200 and < 300 => "Succeeded",
        _ => "Failed",
    };

    /// <summary>Whether a retry policy sends the call again.</summary>
    public bool IsPassing => Status is null or 408 or 429 or >= 500;
}
