using System;

namespace SocialCrm.Plugins.Conversations;

/// <summary>A customer's post that is on the open case of another profile.</summary>
/// <param name="PostId">The network's id of it.</param>
public sealed record JoinedPost(Guid Id, Guid ChannelId, Guid ProfileId, Guid CaseId, string PostId);
