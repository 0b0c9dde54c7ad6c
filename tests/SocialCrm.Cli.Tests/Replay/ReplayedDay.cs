using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace SocialCrm.Cli.Tests.Replay;

/// <summary>One day of a small company, replayed once through the packed solution.</summary>
public sealed class ReplayedDay : IDisposable
{
    /// <summary>One calendar, one policy: a first answer within an hour, with two steps.</summary>
    public const string Config = """
        {
          "queues": ["Care"],
          "policies": [ { "name": "All", "firstResponseMinutes": 60, "nextResponseMinutes": 60, "resolutionMinutes": 1440, "steps": [
            { "name": "Half time", "kpi": "First response", "anchor": "Percent of budget", "value": 50, "action": "Notify" },
            { "name": "Too late", "kpi": "First response", "anchor": "Minutes after due", "value": 0, "action": "Set escalated" } ] } ]
        }
        """;

    /// <summary>Not in the order of time: a reply, its question, an unanswered complaint, praise.</summary>
    public static string[] Lines { get; } =
    [
        """{"type":"post","network":"x","account":"ContosoAir","postId":"102","author":{"id":"ContosoAir"},"text":"@dana We are looking for it now.","postedAt":"2026-03-02T09:20:00Z","inReplyTo":"101"}""",
        """{"type":"post","network":"x","account":"ContosoAir","postId":"101","author":{"id":"77","handle":"dana","name":"Dana K","followers":12},"text":"@ContosoAir My bag did not arrive in Porto. Where is it?","postedAt":"2026-03-02T09:00:00Z"}""",
        """{"type":"post","network":"forum","account":"contoso","postId":"t1","author":{"id":"u5","name":"Eve"},"text":"You cancelled my flight and nobody answers. I want my money back.","postedAt":"2026-03-02T10:00:00Z"}""",
        """{"type":"post","network":"x","account":"ContosoAir","postId":"103","author":{"id":"78","handle":"sam"},"text":"@ContosoAir Thank you for a lovely flight, great crew!","postedAt":"2026-03-02T11:00:00Z"}""",
    ];

    public ReplayedDay()
    {
        Line.Write("config.json", Config);
        Line.Write("day.ndjson", string.Join('\n', Lines));
        ExitCode = Line.Run("replay", "day.ndjson", "--config", "config.json", "--out", "posts.jsonl", "--cases", "cases.jsonl", "--until", "2026-03-02T12:00:00Z");
    }

    public CommandLine Line { get; } = new();

    public int ExitCode { get; }

    public IReadOnlyList<JsonObject> Posts => Objects("posts.jsonl");

    public IReadOnlyList<JsonObject> Cases => Objects("cases.jsonl");

    /// <summary>The case of a post, from the file of cases.</summary>
    public JsonObject CaseOf(string postId) =>
        Cases.Single(c => c["posts"]!.AsArray().Any(p => (string?)p!["postId"] == postId));

    public void Dispose() => Line.Dispose();

    private List<JsonObject> Objects(string file) =>
        [.. Line.Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
}
