using System;
using SocialCrm.Plugins.Conversations;

namespace SocialCrm.Plugins.Intake;

/// <summary>A post as it stands in Dataverse, complete enough to be taken in again.</summary>
public sealed record StoredPost(Guid Id, IncomingPost Post, Outcome Outcome, ConversationCase? Case);
