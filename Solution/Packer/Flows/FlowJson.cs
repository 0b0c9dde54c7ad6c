using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace SocialCrm.Solution.Flows;

/// <summary>Reads the JSON of a flow without regard to what is missing.</summary>
internal static class FlowJson
{
    /// <summary>The text of a text; empty for anything else.</summary>
    public static string Text(this JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    /// <summary>All texts in a value, those of inner actions left out.</summary>
    public static IEnumerable<string> Texts(this JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        JsonArray array => array.SelectMany(Texts),
        JsonObject fields => fields.SelectMany(field => Texts(field.Value).Append(field.Key)),
        _ => [],
    };
}
