using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using SocialCrm.Cli.Replay;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Cli.Commands;

/// <summary>Many questions about calendars, for comparing clocks between systems.</summary>
internal sealed record VectorFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
    };

    public required IReadOnlyDictionary<string, CalendarFile> Calendars { get; init; }

    public required IReadOnlyList<DeadlineVector> Vectors { get; init; }

    /// <exception cref="InputException">The file is not of this shape.</exception>
    public static VectorFile Read(string name, byte[] content) => Read<VectorFile>(name, content, "calendars and vectors");

    /// <exception cref="InputException">The file is not of this shape.</exception>
    public static CalendarFile ReadCalendar(string name, byte[] content) => Read<CalendarFile>(name, content, "tz and hours");

    /// <summary>Writes one answer for each question, in their order.</summary>
    public void Answer(Stream output)
    {
        var calendars = Calendars.ToDictionary(c => c.Key, c => c.Value.ToCalendar());
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteStartArray("results");
        foreach (var vector in Vectors)
        {
            json.WriteStartObject();
            json.WriteString("id", vector.Id);
            Answer(json, vector, calendars.GetValueOrDefault(vector.Input.Calendar) ?? throw new InputException($"{vector.Id} names the calendar \"{vector.Input.Calendar}\", which the file does not hold."));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Answer(Utf8JsonWriter json, DeadlineVector vector, BusinessCalendar calendar)
    {
        switch (vector.Kind)
        {
            case "deadline":
                json.WriteString("due", Instant.Write(vector.Due(calendar)));
                break;
            case "elapsed":
                json.WriteNumber("elapsed_minutes", vector.ElapsedMinutes(calendar));
                break;
            default:
                throw new InputException($"{vector.Id} is of the kind \"{vector.Kind}\"; it must be deadline or elapsed.");
        }
    }

    private static T Read<T>(string name, byte[] content, string needed)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(content, Options) ?? throw new InputException($"{name} is empty.");
        }
        catch (JsonException e)
        {
            throw new InputException($"{name}, line {e.LineNumber + 1}, is not as it must be (a JSON object with {needed}).", e);
        }
    }
}
