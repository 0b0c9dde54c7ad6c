using System;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>A post that is decided again, because more of its conversation is known than when it came in.</summary>
internal sealed class SettledPost
{
    private readonly PluginScope _scope;
    private readonly StoredPostStore _posts;

    public SettledPost(PluginScope scope)
    {
        _scope = scope;
        _posts = new StoredPostStore(scope.AsSystem);
    }

    /// <returns>The post as it is then.</returns>
    public StoredPost Settle(Guid rowId)
    {
        var channel = _posts.ChannelOf(rowId) is { } channelId ? new ChannelStore(_scope.AsSystem).ById(channelId) : null;
        if (channel == null)
            throw Faults.NotFound($"There is no post with the id {rowId} on a channel: give SocialActivityId the id of a post that was taken in.");
        var stored = _posts.Read(rowId, channel);
        if (stored.Post.Author.Id.Length == 0 || stored.Outcome is Outcome.Pending or Outcome.Failed or Outcome.Duplicate or Outcome.WaitingForParts)
            return stored;

        var intake = new PostIntake(_scope);
        if (stored.Case == null || stored.Outcome is Outcome.Praise or Outcome.Ignored)
            intake.TakeAgain(channel, stored.Post, rowId, stored.ReceivedOn);
        else if (new ThreadOfPost(new PostStore(_scope.AsSystem), channel, stored.Post, true).Parent is { } parent)
            intake.PutRight(channel, _posts.Read(parent.Id, channel).Post, parent);
        return _posts.Read(rowId, channel);
    }
}
