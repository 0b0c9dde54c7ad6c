using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace SocialCrm.Cli.Replay;

/// <summary>Writes what became of every post: one JSON object a line.</summary>
internal static class PostsFile
{
    public static void Write(ReplayedCrm crm, Stream file)
    {
        var cases = crm.Cases.ToDictionary(c => c.Id);
        foreach (var post in crm.Posts)
            JsonLine.Write(file, json => Write(json, post, post.CaseId is { } id ? cases.GetValueOrDefault(id) : null));
    }

    private static void Write(Utf8JsonWriter json, ReplayedPost post, ReplayedCase? theCase)
    {
        json.WriteString("postId", post.PostId);
        json.WriteString("network", post.Network);
        json.WriteString("account", post.Account);
        json.WriteString("outcome", post.Outcome);
        json.WriteString("reason", post.Reason);
        json.WriteString("case", theCase?.Number);
        json.WriteString("intent", post.Intent);
        json.WriteString("topic", post.Topic);
        JsonLine.WriteNumber(json, "tone", post.Tone);
        json.WriteString("urgency", post.Urgency);
        JsonLine.WriteNumber(json, "confidence", post.Confidence);
        json.WriteBoolean("needsReview", theCase?.NeedsReview ?? false);
    }
}
