using System;
using SocialCrm.Plugins.Conversations;

namespace SocialCrm.Plugins.Intake;

/// <summary>A post as it stands in Dataverse, complete enough to be taken in again.</summary>
/// <param name="ReceivedOn">UTC.</param>
/// <param name="Post">Its author's id is empty when the profile was erased.</param>
public sealed record StoredPost(Guid Id, IncomingPost Post, DateTime ReceivedOn, Outcome Outcome, ConversationCase? Case)
{
    /// <summary>Its author; null for a post of ours.</summary>
    public Guid? ProfileId { get; init; }
}
