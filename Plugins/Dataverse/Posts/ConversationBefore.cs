using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Shows on a new case what the same customer wrote earlier in the thread and what we answered, when that needed no case then.</summary>
internal sealed class ConversationBefore
{
    /// <summary>Bounds the requests that one post may cost.</summary>
    private const int MostPosts = 10;

    private readonly PostStore _posts;
    private readonly PostWriter _writer;
    private readonly Channel _channel;

    public ConversationBefore(IOrganizationService service, Channel channel)
    {
        _posts = new PostStore(service);
        _writer = new PostWriter(service);
        _channel = channel;
    }

    public void Attach(KnownPost? post, Guid profileId, Guid caseId)
    {
        for (var attached = 0; attached < MostPosts && Belongs(post, profileId); attached++)
        {
            var parent = _posts.ParentOf(post!, _channel);

            // Our reply to a post that has not come in yet belongs to the case of that one.
            if (post!.IsOurs && parent == null && !string.IsNullOrEmpty(post.InReplyTo))
                return;
            _writer.Attach(post.Id, caseId);
            post = parent;
        }
    }

    /// <summary>A post of ours that replies to nobody speaks to all: were it on one customer's case, the next one who replies would be a third person there. A part that waits is decided with the others.</summary>
    private static bool Belongs(KnownPost? post, Guid profileId) =>
        post is { Case: null, Outcome: not Outcome.WaitingForParts } && (post.IsOurs ? !string.IsNullOrEmpty(post.InReplyTo) : post.ProfileId == profileId);
}
