using System;
using System.Globalization;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Intake;

/// <summary>A post as an object of JSON.</summary>
public sealed class JsonPostFields : IPostFields
{
    private static readonly string[] TimeFormats = { "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK" };

    private readonly JsonValue _post;

    public JsonPostFields(JsonValue post) => _post = post;

    /// <summary>Ids may be numbers too, and are taken as they are written.</summary>
    public string? Text(string name) => Given(name) switch
    {
        null => null,
        { Kind: JsonKind.Text or JsonKind.Number } value => value.Text,
        _ => throw Wrong(name, "a text"),
    };

    public int? Number(string name) => Given(name) is not { } value
        ? null
        : value.Kind == JsonKind.Number && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(name, "a whole number");

    public bool? Flag(string name) => Given(name) switch
    {
        null => null,
        { Kind: JsonKind.Boolean } value => value.Text == "true",
        _ => throw Wrong(name, "true or false"),
    };

    public DateTime? Time(string name)
    {
        const DateTimeStyles asUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (Given(name) is not { } value)
            return null;
        return DateTime.TryParseExact(value.Text, TimeFormats, CultureInfo.InvariantCulture, asUtc, out var time)
            ? time
            : throw Wrong(name, "a time like 2026-03-02T09:14:00Z");
    }

    private JsonValue? Given(string name) => _post.Field(name) is { Kind: not JsonKind.Null } value ? value : null;

    private static InvalidPostException Wrong(string name, string expected) =>
        new InvalidPostException($"{name} is not {expected}: correct it.");
}
