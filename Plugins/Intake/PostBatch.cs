using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Intake;

/// <summary>Reads several posts from one JSON text, each on its own: one that cannot be read leaves the others.</summary>
public static class PostBatch
{
    /// <summary>Keeps one call, which is one transaction, far below the platform's two minutes.</summary>
    public const int Most = 200;

    /// <exception cref="InvalidPostException">The text is no JSON array of at most <see cref="Most"/> elements.</exception>
    public static IReadOnlyList<BatchPost> Read(string json, DateTime utcNow)
    {
        var posts = Parse(json);
        if (posts.Kind != JsonKind.Array)
            throw new InvalidPostException("Posts is not a JSON array: put the posts between [ and ].");
        if (posts.Items.Count > Most)
            throw new InvalidPostException($"Posts holds {posts.Items.Count} posts: send at most {Most} in one call.");
        return posts.Items.Select(post => One(post, utcNow)).ToList();
    }

    /// <summary>Reads one post.</summary>
    public static BatchPost One(JsonValue given, DateTime utcNow)
    {
        try
        {
            if (given.Kind != JsonKind.Fields)
                throw new InvalidPostException("The post is not a JSON object: put its fields between { and }.");
            if (given.Field("ExistingPostId") is { Kind: not JsonKind.Null })
                throw new InvalidPostException("ExistingPostId is not taken here: send this post with scrm_IngestPost.");
            if (given.Field("Text") == null)
                throw new InvalidPostException("Text is missing: give it, blank for a picture.");
            return new BatchPost(given, PostFieldReader.Read(new JsonPostFields(given), utcNow), null);
        }
        catch (InvalidPostException wrong)
        {
            return new BatchPost(given, null, wrong.Message);
        }
    }

    private static JsonValue Parse(string json)
    {
        try
        {
            return JsonValue.Parse(json);
        }
        catch (FormatException wrong)
        {
            throw new InvalidPostException($"Posts is not JSON: {wrong.Message}.", wrong);
        }
    }
}
