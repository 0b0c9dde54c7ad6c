using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Live;

/// <summary>A line as a message. JSON has neither dates nor ids, so the parameters of our APIs that are such are known by name.</summary>
internal sealed record LiveRequest(JsonElement Id, OrganizationRequest Message)
{
    private static readonly string[] Dates = ["PostedOn", "EditedOn", "DeletedOn", "AsOf", "StartedOn"];
    private static readonly string[] Ids = ["CustomerId", "ChannelId", "CalendarId"];

    /// <exception cref="JsonException">The line is not a request.</exception>
    public static LiveRequest Read(string line)
    {
        try
        {
            var json = JsonElement.Parse(line);
            var message = new OrganizationRequest(json.GetProperty("request").GetString());
            foreach (var parameter in json.GetProperty("parameters").EnumerateObject().Where(given => given.Value.ValueKind != JsonValueKind.Null))
                message[parameter.Name] = ValueOf(parameter);
            return new LiveRequest(json.GetProperty("id"), message);
        }
        catch (Exception invalid) when (invalid is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new JsonException($"The line is not a request with id, request and parameters: {invalid.Message}", invalid);
        }
    }

    private static object ValueOf(JsonProperty parameter) => parameter.Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => parameter.Value.GetInt32(),
        _ when Ids.Contains(parameter.Name) => parameter.Value.GetGuid(),
        _ when Dates.Contains(parameter.Name) => DateTime.Parse(
            parameter.Value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        _ => parameter.Value.GetString()!,
    };
}
