using System.Collections.Generic;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Intake;

/// <summary>All that Dataverse knows and that the decision about one post needs.</summary>
/// <param name="Parent">The post it answers, or the latest known post of its thread.</param>
/// <param name="Author">Null for an author seen for the first time.</param>
/// <param name="OpenCases">The author's open cases on this channel.</param>
/// <param name="Setup">What admins set up for triage, for a post that stands in no conversation.</param>
public sealed record IntakeFacts(
    Channel Channel,
    KnownPost? Parent,
    KnownAuthor? Author,
    IReadOnlyList<ConversationCase> OpenCases,
    TriageContext Setup)
{
    /// <summary>The post that it shares or quotes, when that is known.</summary>
    public KnownPost? Original { get; init; }

    /// <summary>The post that it answers or shares is not here, or is an answer of ours to one that is not.</summary>
    public bool IsParentMissing { get; init; }
}
