using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Posts;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Links;

/// <summary>Takes posts off a case again that joined it only because two profiles were verified as one customer.</summary>
/// <remarks>They are decided anew as of when they came in, as if they had never joined; the case goes on with what is left.</remarks>
internal sealed class CaseSeparation
{
    private readonly PluginScope _scope;
    private readonly JoinedPostStore _posts;
    private readonly PostWriter _writer;

    public CaseSeparation(PluginScope scope)
    {
        _scope = scope;
        _posts = new JoinedPostStore(scope.AsSystem);
        _writer = new PostWriter(scope.AsSystem);
    }

    /// <param name="profileId">Its link is no longer verified, and that is saved already.</param>
    public void Separate(Guid profileId)
    {
        var leaving = _posts.Of(profileId).Select(post => Read(post)).Where(post => post.HasAuthor).ToList();
        if (leaving.Count == 0)
            return;

        foreach (var author in leaving.Select(post => post.Joined.ProfileId).Distinct())
            new ProfileStore(_scope.AsSystem).Join(author, null);
        var left = leaving
            .GroupBy(post => post.Joined.CaseId)
            .Select(posts => new CaseLeft(_scope, posts.Key, posts.Select(post => post.Joined).ToList()))
            .ToList();
        foreach (var theCase in left)
            Detach(theCase);
        var opened = TakeAgain(leaving);
        foreach (var theCase in left)
            theCase.Restore();
        foreach (var caseId in opened)
            new CaseHistory(_scope).Refresh(caseId);
        _scope.Trace("identity: profile={0} posts={1} left {2} cases", profileId, leaving.Count, left.Count);
    }

    private void Detach(CaseLeft theCase)
    {
        foreach (var postId in theCase.Leaving(_posts.OnCase(theCase.Id)))
            _writer.Detach(postId);
    }

    /// <returns>The cases that the posts are on now.</returns>
    private HashSet<Guid> TakeAgain(List<LeavingPost> posts)
    {
        var cases = new HashSet<Guid>();
        var intake = new PostIntake(_scope);
        foreach (var post in posts)
        {
            // One that was decided again together with the post before it has its case already.
            var stored = Read(post.Joined, post.Channel);
            var caseId = stored.Case?.Id ?? intake.TakeAgain(post.Channel, stored.Post, post.Joined.Id, stored.ReceivedOn).CaseId;
            if (caseId is { } id)
                cases.Add(id);
        }

        return cases;
    }

    /// <summary>A channel that was switched off since must not leave the posts without a case.</summary>
    private LeavingPost Read(JoinedPost post)
    {
        var channel = new ChannelStore(_scope.AsSystem).ById(post.ChannelId)
            ?? throw Faults.NotFound("The channel of a post was removed while the link was undone. Call again.");
        var enabled = channel with { IsEnabled = true };
        return new LeavingPost(post, enabled, Read(post, enabled).Post.Author.Id.Length > 0);
    }

    private StoredPost Read(JoinedPost post, Channel channel) => new StoredPostStore(_scope.AsSystem).Read(post.Id, channel);

    /// <param name="HasAuthor">False when the profile was erased: such a post stays where it is.</param>
    private sealed record LeavingPost(JoinedPost Joined, Channel Channel, bool HasAuthor);
}
