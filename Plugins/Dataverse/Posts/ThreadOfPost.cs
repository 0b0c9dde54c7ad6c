using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>What is already here of the thread that a post stands in.</summary>
internal sealed class ThreadOfPost
{
    public ThreadOfPost(PostStore posts, Channel channel, IncomingPost post)
    {
        var key = PostKey.OfPost(channel.Network, channel.AccountId, post.PostId);
        var parentKey = post.InReplyTo == null ? key : PostKey.OfPost(channel.Network, channel.AccountId, post.InReplyTo);
        foreach (var known in posts.WithKeys(key, parentKey))
        {
            if (known.Key == key)
                Same = known;
            else
                Parent = known;
        }

        if (Same == null && Parent == null && post.ThreadId != null)
            Parent = posts.LatestOfThread(channel.Id, post.ThreadId);
    }

    /// <summary>The post itself, when it was delivered before.</summary>
    public KnownPost? Same { get; }

    /// <summary>The post it answers, or else the latest one of its thread.</summary>
    public KnownPost? Parent { get; }
}
