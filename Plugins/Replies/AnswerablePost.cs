using System;
using SocialCrm.Plugins.Evidence;

namespace SocialCrm.Plugins.Replies;

/// <summary>A post of a case, as those who answer have to know it.</summary>
/// <param name="NetworkId">The network's id of the post; empty for a reply that is not sent yet.</param>
/// <param name="PostedOn">UTC; null for a reply that is not sent yet.</param>
/// <param name="ReceivedOn">UTC.</param>
/// <param name="AuthorId">The network's id of the author; empty for our own posts.</param>
/// <param name="IsBlocked">The author's profile is blocked.</param>
public sealed record AnswerablePost(
    Guid Id,
    string NetworkId,
    bool IsOurs,
    bool IsPrivate,
    DateTime? PostedOn,
    DateTime? ReceivedOn,
    PostState State,
    string Text,
    string? ThreadId,
    string AuthorId,
    bool IsBlocked,
    ReplyChannel Channel)
{
    /// <summary>The customer's, and more than thanks or chatter.</summary>
    public bool Asks { get; init; }
}
