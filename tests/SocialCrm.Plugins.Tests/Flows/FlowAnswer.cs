using System.Text.Json.Nodes;

namespace SocialCrm.Plugins.Tests.Flows;

/// <summary>What a flow answered to the request that started it.</summary>
internal sealed record FlowAnswer(int Status, JsonNode Headers, JsonNode Body);
