using System;
using System.Globalization;
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>Reads the JSON that callers send.</summary>
internal static class JsonInput
{
    /// <exception cref="WebApiException">The body is no JSON object.</exception>
    public static JsonObject Body(Stream content)
    {
        try
        {
            using var reader = new StreamReader(content);
            var text = reader.ReadToEnd();
            return text.Length == 0 ? [] : JsonNode.Parse(text) as JsonObject ?? throw WebApiException.Payload("The body must be a JSON object.");
        }
        catch (JsonException e)
        {
            throw WebApiException.Payload($"The body is not JSON: {e.Message}");
        }
    }

    /// <exception cref="WebApiException">The value is of another type.</exception>
    public static T Of<T>(JsonValue value, string name) => value.TryGetValue<T>(out var read)
        ? read
        : throw WebApiException.Payload($"Cannot convert the value of '{name}' to {typeof(T).Name}: {value.ToJsonString()}.");

    /// <summary>A moment in UTC; a date alone is its first one.</summary>
    /// <exception cref="WebApiException">The value is no time.</exception>
    public static DateTime Time(JsonValue value, string name) =>
        DateTime.TryParse(Of<string>(value, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : throw WebApiException.Payload($"Cannot convert the value of '{name}' to a time: {value.ToJsonString()}.");
}
