using System;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SocialCrm.Cli.Replay;

/// <summary>Writes one JSON object a line, the same bytes for the same values on every machine.</summary>
internal static class JsonLine
{
    // Read by programs, never put into a page: letters stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream file, Action<Utf8JsonWriter> fields)
    {
        using (var json = new Utf8JsonWriter(file, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }
        file.WriteByte((byte)'\n');
    }

    public static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value / 1.0000000000000000000000000000m); // drops trailing zeros
        else
            json.WriteNull(name);
    }
}
