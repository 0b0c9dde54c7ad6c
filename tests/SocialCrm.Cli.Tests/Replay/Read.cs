using System.Collections.Generic;
using System.Linq;
using System.Text;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Tests.Replay;

/// <summary>Reads replay lines from text.</summary>
internal static class Read
{
    public const string Post =
        """{"type":"post","network":"x","account":"ContosoAir","postId":"101","author":{"id":"77"},"text":"Hello","postedAt":"2026-03-02T09:14:00Z"}""";

    public static (List<ReplayEvent> Events, List<RefusedLine> Refused) Lines(params string[] lines) => Bytes(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    public static (List<ReplayEvent> Events, List<RefusedLine> Refused) Bytes(byte[] content)
    {
        var (events, refused) = (new List<ReplayEvent>(), new List<RefusedLine>());
        EventReader.Read("posts.ndjson", content, events, refused);
        return (events, refused);
    }

    public static PostAppeared OnePost(string line) => (PostAppeared)Lines(line).Events.Single();

    public static string Refusal(string line) => Lines(line).Refused.Single().ToString();
}
