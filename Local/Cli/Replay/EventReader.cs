using System;
using System.Collections.Generic;
using System.Text.Json;

namespace SocialCrm.Cli.Replay;

/// <summary>Reads a replay file: one JSON object a line, in any order of lines.</summary>
/// <remarks>A line that cannot be used is kept as a <see cref="RefusedLine"/>, and the rest goes on. Blank lines are nothing.</remarks>
internal static class EventReader
{
    public static void Read(string file, ReadOnlyMemory<byte> content, List<ReplayEvent> events, List<RefusedLine> refused)
    {
        var number = 0;
        foreach (var line in LinesOf(content))
        {
            var source = new SourceLine(file, ++number);
            if (line.Span.Trim(" \t\r"u8).IsEmpty)
                continue;
            try
            {
                events.Add(ReadLine(line, source));
            }
            catch (JsonException)
            {
                refused.Add(new RefusedLine(source, "this is not a JSON object on one line."));
            }
            catch (LineRefusedException e)
            {
                refused.Add(new RefusedLine(source, e.Message));
            }
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> LinesOf(ReadOnlyMemory<byte> content)
    {
        var rest = content.Span.StartsWith("\uFEFF"u8) ? content["\uFEFF"u8.Length..] : content;
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            yield return end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
        }
    }

    private static ReplayEvent ReadLine(ReadOnlyMemory<byte> line, SourceLine source)
    {
        using var json = JsonDocument.Parse(line);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            throw new LineRefusedException("this is not a JSON object on one line.");
        var fields = new EventFields(json.RootElement);
        return fields.Text("type") switch
        {
            "post" => ReadPost(fields, source),
            "edit" => new PostEdited(Network(fields), fields.Id("account"), fields.Id("postId"), fields.Time("at"), source, fields.Text("text")),
            "delete" => new PostDeleted(Network(fields), fields.Id("account"), fields.Id("postId"), fields.Time("at"), source),
            var other => throw new LineRefusedException($"type is \"{other}\"; it must be post, edit or delete."),
        };
    }

    private static PostAppeared ReadPost(EventFields fields, SourceLine source) =>
        new(Network(fields), fields.Id("account"), fields.Id("postId"), fields.Time("postedAt"), source, ReadAuthor(fields.Object("author")), fields.Text("text"))
        {
            InReplyTo = fields.OptionalText("inReplyTo"),
            ThreadId = fields.OptionalText("threadId"),
            Url = fields.OptionalText("url"),
            ReshareOf = fields.OptionalText("reshareOf"),
            IsPrivate = fields.OptionalFlag("private"),
            IsAutomatic = fields.OptionalFlag("automatic"),
        };

    private static PostAuthor ReadAuthor(EventFields fields) =>
        new(fields.Id("id"), fields.OptionalText("handle"), fields.OptionalText("name"), fields.OptionalCount("followers"), fields.OptionalFlag("verified"));

    private static string Network(EventFields fields)
    {
        var written = fields.Id("network");
        return NetworkWord.Find(written)
            ?? throw new LineRefusedException($"network is \"{written}\"; it must be one of {string.Join(", ", NetworkWord.All)}.");
    }
}
