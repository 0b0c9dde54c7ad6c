using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>What is already here of the thread that a post stands in.</summary>
internal sealed class ThreadOfPost
{
    /// <param name="isKnown">The post is here already and is decided again.</param>
    public ThreadOfPost(PostStore posts, Channel channel, IncomingPost post, bool isKnown = false)
    {
        var key = PostKey.OfPost(channel.Network, channel.AccountId, post.PostId);
        var parentKey = KeyOf(channel, post.InReplyTo);
        var originalKey = KeyOf(channel, post.ReshareOf);
        foreach (var known in posts.WithKeys(key, parentKey ?? key, originalKey ?? key))
        {
            if (known.Key == key)
                Same = known;
            else if (known.Key == parentKey)
                Parent = known;
            if (known.Key == originalKey)
                Original = known;
        }

        IsParentMissing = post.InReplyTo != null && (Parent == null || (!channel.IsOurs(post.Author) && LacksItsCase(Parent)));

        // Our reply to a post that has not come in yet answers nobody else of the thread.
        var mayAnswerTheThread = post.InReplyTo == null || !channel.IsOurs(post.Author);
        if ((Same == null || isKnown) && Parent == null && post.ThreadId != null && mayAnswerTheThread)
            Parent = posts.LatestOfThread(channel.Id, post.ThreadId, post.PostedOn, Same?.Id);
    }

    /// <summary>The post itself, when it was delivered before.</summary>
    public KnownPost? Same { get; }

    /// <summary>The post that it answers is not here, or is an answer of ours that has not come onto its case yet.</summary>
    public bool IsParentMissing { get; }

    /// <summary>The post it answers, or else the latest one of its thread before it.</summary>
    public KnownPost? Parent { get; }

    /// <summary>The post it shares or quotes.</summary>
    public KnownPost? Original { get; }

    private static bool LacksItsCase(KnownPost post) => post is { IsOurs: true, Case: null, InReplyTo: not null };

    private static string? KeyOf(Channel channel, string? postId) =>
        postId == null ? null : PostKey.OfPost(channel.Network, channel.AccountId, postId);
}
