using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Conversations;

namespace SocialCrm.Plugins.Replies;

/// <summary>What is known when an answer is checked.</summary>
/// <param name="MergedInto">The number of the case that this one was merged into, or null.</param>
/// <param name="Posts">The latest posts of the case, of the customer and of ours.</param>
/// <param name="Live">The reply that is on its way already, or null.</param>
/// <param name="IsTrainee">Tells whether the author of the reply is in a team.</param>
public sealed record ReplyFacts(
    ConversationCase Case, string? MergedInto, IReadOnlyList<AnswerablePost> Posts, StoredReply? Live, Func<Guid, bool> IsTrainee);
