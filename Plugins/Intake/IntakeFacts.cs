using System.Collections.Generic;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Intake;

/// <summary>All that Dataverse knows and that the decision about one post needs.</summary>
/// <param name="Parent">The post it answers, or the latest known post of its thread.</param>
/// <param name="Author">Null for an author seen for the first time.</param>
/// <param name="CurrentCases">The author's cases on this channel that are open or still hold a conversation key.</param>
public sealed record IntakeFacts(
    Channel Channel,
    KnownPost? Parent,
    KnownAuthor? Author,
    IReadOnlyList<ConversationCase> CurrentCases,
    IReadOnlyList<TriageTopic> Topics);
