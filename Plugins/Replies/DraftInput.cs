using System;

namespace SocialCrm.Plugins.Replies;

/// <summary>What a rep wants to answer.</summary>
/// <param name="Route">Null: as the customer wrote.</param>
/// <param name="PostId">The row of the post to answer; null: the latest that waits.</param>
/// <param name="Instead">Takes the place of somebody else's reply.</param>
public sealed record DraftInput(string Text, ReplyRoute? Route, Guid? PostId, bool Instead, Guid UserId, DateTime Now);
