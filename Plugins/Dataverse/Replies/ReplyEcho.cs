using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Plugins.Dataverse.Replies;

/// <summary>Recognises a post of ours that comes in as a reply of ours that is being sent, before the flow has said so.</summary>
internal sealed class ReplyEcho
{
    /// <summary>How late a network may tell of our own post.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly IOrganizationService _service;
    private readonly DateTime _now;

    public ReplyEcho(IOrganizationService service, DateTime now)
    {
        _service = service;
        _now = now;
    }

    /// <returns>The post as it was taken in; null when it is no reply of ours.</returns>
    public IntakeResult? Take(Channel channel, IncomingPost post)
    {
        if (post.IsAutomatic)
            return null;
        var reply = new ReplyStore(_service).PerhapsSent(channel.Id, post.PostedOn - Longest)
            .Where(sent => sent.IsPrivate == post.IsPrivate && post.PostedOn >= sent.DraftedOn.AddMinutes(-1) && EchoText.IsSame(sent.Text, post.Text))
            .OrderBy(sent => sent.Part)
            .FirstOrDefault();
        if (reply == null)
            return null;
        new SentReply(_service, _now).Keep(reply, channel, post.PostId, post.PostedOn, post.Url);
        return new IntakeResult(
            reply.Id, reply.Case?.Id, reply.Case?.Number, Outcome.OwnPost, "our own reply, come back from the network", null, null, false);
    }
}
