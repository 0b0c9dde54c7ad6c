using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SocialCrm.Plugins.Tests.Flows;

/// <summary>The functions of the workflow definition language that our flows use.</summary>
internal static class FlowFunctions
{
    private static readonly Dictionary<string, Func<JsonNode?[], JsonNode?>> All = new(StringComparer.Ordinal)
    {
        ["and"] = given => given.All(IsTrue),
        ["or"] = given => given.Any(IsTrue),
        ["not"] = given => !IsTrue(given[0]),
        ["if"] = given => IsTrue(given[0]) ? given[1] : given[2],
        ["equals"] = given => AreEqual(given[0], given[1]),
        ["less"] = given => Number(given[0]) < Number(given[1]),
        ["lessorequals"] = given => Number(given[0]) <= Number(given[1]),
        ["greater"] = given => Number(given[0]) > Number(given[1]),
        ["greaterorequals"] = given => Number(given[0]) >= Number(given[1]),
        ["empty"] = given => given[0] is null || Length(given[0]) == 0,
        ["length"] = given => Length(given[0]),
        ["coalesce"] = given => given.FirstOrDefault(value => value != null),
        ["createarray"] = given => new JsonArray([.. given.Select(Copy)]),
        ["setproperty"] = SetProperty,
        ["json"] = given => JsonNode.Parse(Text(given[0])),
        ["string"] = given => Text(given[0]),
        ["int"] = given => decimal.Parse(Text(given[0]), CultureInfo.InvariantCulture),
        ["concat"] = given => string.Concat(given.Select(Text)),
        ["join"] = given => string.Join(Text(given[1]), given[0]!.AsArray().Select(Text)),
        ["substring"] = given => Text(given[0]).Substring((int)Number(given[1]), (int)Number(given[2])),
        ["take"] = given => Text(given[0])[..Math.Min(Text(given[0]).Length, (int)Number(given[1]))],
        ["chunk"] = given => new JsonArray([.. given[0]!.AsArray().Chunk((int)Number(given[1])).Select(page => new JsonArray([.. page.Select(Copy)]))]),
        ["max"] = given => given.Max(Number),
        ["min"] = given => given.Min(Number),
        ["sub"] = given => Number(given[0]) - Number(given[1]),
        ["decodeuricomponent"] = given => Uri.UnescapeDataString(Text(given[0])),
        ["addhours"] = given => Time(Utc(given[0]).AddHours((double)Number(given[1]))),
        ["formatdatetime"] = given => Utc(given[0]).ToString(Text(given[1]), CultureInfo.InvariantCulture),
    };

    public static JsonNode? Call(string function, JsonNode?[] given) =>
        All.TryGetValue(function, out var known) ? known(given) : throw new NotSupportedException($"The function {function} is not known here.");

    public static bool IsTrue(JsonNode? value) => value?.GetValueKind() == JsonValueKind.True;

    /// <summary>A value inside a text: nothing for null, JSON for arrays and objects.</summary>
    public static string Text(JsonNode? value) => value is null ? "" : value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        _ => value.ToJsonString(),
    };

    public static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A node belongs to one parent only.</summary>
    public static JsonNode? Copy(JsonNode? value) => value?.DeepClone();

    private static DateTime Utc(JsonNode? value) =>
        DateTime.Parse(Text(value), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static decimal Number(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number ? decimal.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : throw new FormatException($"'{Text(value)}' is no number.");

    private static int Length(JsonNode? value) => value switch
    {
        JsonArray array => array.Count,
        JsonObject fields => fields.Count,
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>().Length,
        _ => throw new FormatException("Only a text, an array or an object has a length."),
    };

    private static bool AreEqual(JsonNode? one, JsonNode? other) => (one?.GetValueKind(), other?.GetValueKind()) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => Number(one) == Number(other),
        _ => JsonNode.DeepEquals(one, other),
    };

    private static JsonNode SetProperty(JsonNode?[] given)
    {
        var changed = given[0]!.DeepClone();
        changed[Text(given[1])] = Copy(given[2]);
        return changed;
    }
}
