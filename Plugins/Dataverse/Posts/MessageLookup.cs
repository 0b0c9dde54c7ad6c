using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations.Parts;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Finds what is here of the message that a post is one part of.</summary>
internal static class MessageLookup
{
    /// <param name="profileId">The author; null for one seen for the first time.</param>
    /// <param name="rowId">The row of the post; null when it has none yet.</param>
    /// <param name="part">The post itself among the parts.</param>
    public static PartsOfMessage Of(
        IOrganizationService service, Channel channel, Guid? profileId, IncomingPost post, PartMark mark, Guid? rowId, out MessagePart part)
    {
        var stored = profileId is { } author
            ? new PartStore(service).OfAuthor(author, channel.Id, post.IsPrivate)
            : Array.Empty<MessagePart>();
        var before = stored.FirstOrDefault(other => other.RowId == rowId);
        part = new MessagePart(rowId ?? Guid.Empty, post.PostId, mark, post.Text, post.PostedOn, before?.Outcome ?? Outcome.Pending)
        {
            MessageId = before?.MessageId ?? rowId ?? Guid.Empty,
            WaitsUntil = before?.WaitsUntil,
            Case = before?.Case,
        };
        return PartsOfMessage.Of(part, stored.Where(other => other.RowId != rowId), channel.PartWindow, channel.JoinWindow);
    }
}
