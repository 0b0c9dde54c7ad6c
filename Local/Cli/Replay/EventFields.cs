using System;
using System.Text.Json;

namespace SocialCrm.Cli.Replay;

/// <summary>Reads the named fields of one JSON object, and says in words which one is missing or of the wrong kind.</summary>
/// <exception cref="LineRefusedException">Thrown by every member when the field is not as it must be.</exception>
internal readonly struct EventFields(JsonElement element, string prefix = "")
{
    public string Text(string name) =>
        OptionalText(name) ?? throw new LineRefusedException($"{prefix}{name} is missing.");

    /// <summary>A text that says something: an id or a name.</summary>
    public string Id(string name) =>
        string.IsNullOrWhiteSpace(Text(name)) ? throw new LineRefusedException($"{prefix}{name} is empty.") : Text(name);

    public string? OptionalText(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => Whole(text, name),
        // Exports often write ids as numbers; the digits are the id.
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => throw new LineRefusedException($"{prefix}{name} must be text."),
    };

    public DateTime Time(string name) =>
        Instant.TryRead(Text(name), out var utc)
            ? utc
            : throw new LineRefusedException($"{prefix}{name} is \"{Text(name)}\"; write a time like {Instant.Example}.");

    public bool? OptionalFlag(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw new LineRefusedException($"{prefix}{name} must be true or false."),
    };

    /// <summary>A count of 0 or more; one that is too large for a Dataverse column counts as the largest.</summary>
    public int? OptionalCount(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var count) && count >= 0 => (int)Math.Min(count, int.MaxValue),
        _ => throw new LineRefusedException($"{prefix}{name} must be a whole number of 0 or more."),
    };

    public EventFields Object(string name) => Find(name) switch
    {
        null => throw new LineRefusedException($"{prefix}{name} is missing."),
        { ValueKind: JsonValueKind.Object } child => new EventFields(child, $"{prefix}{name}."),
        _ => throw new LineRefusedException($"{prefix}{name} must be an object."),
    };

    private JsonElement? Find(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private string Whole(JsonElement text, string name)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new LineRefusedException($"{prefix}{name} holds half a character; write it as whole UTF-8 text.");
        }
    }
}
