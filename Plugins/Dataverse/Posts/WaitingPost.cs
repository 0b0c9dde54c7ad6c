using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>A post that waited for the other parts of its message and waits no longer.</summary>
internal sealed class WaitingPost
{
    private readonly PluginScope _scope;
    private readonly WaitingPostStore _waiting;
    private readonly Guid _id;

    public WaitingPost(PluginScope scope, Guid id)
    {
        _scope = scope;
        _waiting = new WaitingPostStore(scope.AsSystem);
        _id = id;
    }

    /// <summary>Goes on with what is there. A post that waits no more is left as it is.</summary>
    public void Resume()
    {
        if (_waiting.ChannelOf(_id, out var isDeleted) is not { } channelId)
            return;
        if (isDeleted)
        {
            _waiting.Ignore(_id, "the author deleted it while it waited for the other parts");
            return;
        }

        if (new ChannelStore(_scope.AsSystem).ById(channelId) is not { } channel)
        {
            _waiting.Ignore(_id, "its channel was deleted while it waited for the other parts");
            return;
        }

        var stored = new StoredPostStore(_scope.AsSystem).Read(_id, channel);
        if (stored.Post.Author.Id.Length == 0)
            _waiting.Ignore(_id, "its author was forgotten while it waited for the other parts");
        else
            new PostIntake(_scope).Resume(channel, stored);
    }

    /// <summary>Has it resumed in a transaction of its own. When that fails, the row says why and comes again later.</summary>
    /// <remarks>
    /// A system job runs outside of any transaction and the API in one of its own, so its fault undoes the half-done message and
    /// nothing else, and may be caught here.
    /// </remarks>
    public void HandOver()
    {
        try
        {
            _scope.AsSystem.Execute(new OrganizationRequest("scrm_ResumePost") { ["SocialActivityId"] = _id });
        }
        catch (FaultException<OrganizationServiceFault> fault) when (!Faults.IsPassing(fault))
        {
            _scope.Trace("resume: post={0} failed with {1}", _id, fault.Detail?.ErrorCode ?? 0);
            var attempts = _waiting.AttemptsAt(_id) + 1;
            _waiting.NoteFailure(_id, fault.Message, attempts, RetryTime.After(attempts, _scope.UtcNow));
        }
    }
}
