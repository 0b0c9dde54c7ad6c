using System.Collections.Generic;

namespace SocialCrm.Plugins.Text;

/// <summary>One value of a JSON text.</summary>
public sealed class JsonValue
{
    private static readonly IReadOnlyList<JsonValue> None = System.Array.Empty<JsonValue>();

    private readonly Dictionary<string, JsonValue>? _fields;

    private JsonValue(JsonKind kind, string text, IReadOnlyList<JsonValue> items, Dictionary<string, JsonValue>? fields)
    {
        Kind = kind;
        Text = text;
        Items = items;
        _fields = fields;
    }

    public JsonKind Kind { get; }

    /// <summary>The text without quotes, the number as it is written, true or false; empty for the other kinds.</summary>
    public string Text { get; }

    /// <summary>The elements of an array; empty for the other kinds.</summary>
    public IReadOnlyList<JsonValue> Items { get; }

    /// <summary>Reads one JSON text.</summary>
    /// <exception cref="System.FormatException">It is not JSON; the message says where.</exception>
    public static JsonValue Parse(string json) => new JsonParser(json).Whole();

    public static JsonValue OfText(string text) => Scalar(JsonKind.Text, text);

    /// <summary>A field of an object, its name in any letter case, or null; of two with one name the last counts.</summary>
    public JsonValue? Field(string name) => _fields != null && _fields.TryGetValue(name, out var value) ? value : null;

    internal static JsonValue Scalar(JsonKind kind, string text) => new JsonValue(kind, text, None, null);

    internal static JsonValue Array(IReadOnlyList<JsonValue> items) => new JsonValue(JsonKind.Array, "", items, null);

    internal static JsonValue Object(Dictionary<string, JsonValue> fields) => new JsonValue(JsonKind.Fields, "", None, fields);
}
