using System;
using System.Linq;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Intake.Refused;

/// <summary>Writes a refused post so that it can be sent again.</summary>
public static class PostPayload
{
    /// <summary>UTF-16 units that the column holds.</summary>
    public const int Longest = 32000;

    /// <summary>Room for the other fields and for characters that escapes make longer than the average.</summary>
    private const int Margin = 64;

    private static readonly string[] Fields =
    {
        "Network", "Account", "PostId", "AuthorId", "AuthorHandle", "AuthorName", "AuthorVerified", "Followers", "PostedOn", "InReplyTo", "ThreadId",
        "Url", "ReshareOf", "Private", "Automatic", "Text",
    };

    /// <summary>
    /// A JSON object of the known fields as they were given; card numbers in the text are masked. Network ids stay as they are: an id
    /// may look like a card number, and a changed one would make another post of it.
    /// </summary>
    /// <param name="isCut">The text was too long and lacks its end.</param>
    public static string Write(JsonValue given, out bool isCut)
    {
        var text = given.Field("Text") is { Kind: JsonKind.Text or JsonKind.Number } value ? PersonalData.MaskCards(value.Text) : null;
        var payload = Write(given, text);
        isCut = payload.Length > Longest;
        for (var keep = text?.Length ?? 0; payload.Length > Longest && keep > 0; payload = Write(given, text))
        {
            keep = Math.Max(0, (keep * Longest / payload.Length) - Margin);
            text = PostText.CutExact(text!, keep);
        }

        return PostText.CutExact(payload, Longest);
    }

    private static string Write(JsonValue given, string? text) => JsonText.Write(json =>
    {
        foreach (var name in Fields.Where(name => given.Field(name) != null))
            Field(json, name, name == "Text" && text != null ? JsonValue.OfText(text) : given.Field(name)!);
    });

    private static JsonText Field(JsonText json, string name, JsonValue value) => value.Kind switch
    {
        JsonKind.Boolean => json.Field(name, value.Text == "true"),
        JsonKind.Null => json.Field(name, (string?)null),
        JsonKind.Number => json.Number(name, value.Text),
        _ => json.Field(name, PostText.Storable(value.Text)),
    };
}
