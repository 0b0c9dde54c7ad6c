using System.IO;
using System.Text.Json;

namespace SocialCrm.Cli.Replay;

/// <summary>Writes every case with its posts, turns and escalations: one JSON object a line, times ISO 8601 UTC or null.</summary>
internal static class CasesFile
{
    public static void Write(ReplayedCrm crm, Stream file)
    {
        foreach (var theCase in crm.Cases)
            JsonLine.Write(file, json => Write(json, theCase));
    }

    private static void Write(Utf8JsonWriter json, ReplayedCase theCase)
    {
        json.WriteString("case", theCase.Number);
        json.WriteString("title", theCase.Title);
        json.WriteString("customer", theCase.Customer);
        json.WriteString("state", theCase.State);
        json.WriteString("urgency", theCase.Urgency);
        json.WriteStartArray("posts");
        foreach (var post in theCase.Posts)
            Write(json, post);
        json.WriteEndArray();
        json.WriteStartArray("turns");
        foreach (var turn in theCase.Turns)
            Write(json, turn);
        json.WriteEndArray();
        json.WriteStartArray("escalations");
        foreach (var step in theCase.Escalations)
            Write(json, step);
        json.WriteEndArray();
        json.WriteStartArray("replies");
        foreach (var reply in theCase.Replies)
            Write(json, reply);
        json.WriteEndArray();
        WriteHistory(json, theCase.History);
    }

    private static void Write(Utf8JsonWriter json, ReplayedReply reply)
    {
        json.WriteStartObject();
        json.WriteString("state", reply.State);
        json.WriteNumber("part", reply.Part);
        json.WriteString("draftedBy", reply.DraftedBy);
        json.WriteString("drafted", Instant.Write(reply.DraftedOn));
        json.WriteString("decision", reply.Decision);
        json.WriteString("decidedBy", reply.DecidedBy);
        json.WriteString("decided", Instant.Write(reply.DecidedOn));
        json.WriteString("sent", Instant.Write(reply.SentOn));
        json.WriteString("postId", reply.PostId);
        json.WriteString("reason", reply.Reason);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReplayedPost post)
    {
        json.WriteStartObject();
        json.WriteString("network", post.Network);
        json.WriteString("account", post.Account);
        json.WriteString("postId", post.PostId);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReplayedTurn turn)
    {
        json.WriteStartObject();
        json.WriteString("kpi", turn.Kpi);
        json.WriteNumber("number", turn.Number);
        json.WriteString("started", Instant.Write(turn.StartedOn));
        json.WriteString("due", Instant.Write(turn.DueOn));
        json.WriteString("warned", Instant.Write(turn.WarnedOn));
        json.WriteString("met", Instant.Write(turn.MetOn));
        json.WriteString("breached", Instant.Write(turn.BreachedOn));
        json.WriteNumber("pausedMinutes", turn.PausedMinutes);
        json.WriteStartArray("pauses");
        foreach (var pause in turn.Pauses)
            Write(json, pause);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReplayedPause pause)
    {
        json.WriteStartObject();
        json.WriteString("from", Instant.Write(pause.From));
        json.WriteString("to", Instant.Write(pause.To));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PerformedEscalation step)
    {
        json.WriteStartObject();
        json.WriteString("kpi", step.Kpi);
        json.WriteNumber("turn", step.Turn);
        json.WriteString("step", step.Step);
        json.WriteString("at", Instant.Write(step.At));
        json.WriteEndObject();
    }

    // The column holds JSON already; as an object it can be queried without reading it twice.
    private static void WriteHistory(Utf8JsonWriter json, string? history)
    {
        json.WritePropertyName("history");
        if (string.IsNullOrEmpty(history))
        {
            json.WriteNullValue();
            return;
        }
        using var document = JsonDocument.Parse(history);
        document.RootElement.WriteTo(json);
    }
}
