using System;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Intake;

/// <summary>What is to be done with one post.</summary>
/// <param name="Reason">In words, for scrm_outcomereason and for the caller.</param>
/// <param name="Triage">Null for our own posts, which are not judged.</param>
/// <param name="Case">The case joined, reopened, attached to or answered.</param>
/// <param name="NamedCase">The earlier or other person's case that a new case names, or that a note is written on.</param>
public sealed record IntakeDecision(
    Outcome Outcome,
    string Reason,
    TriageDecision? Triage,
    CaseAction Action,
    ConversationCase? Case,
    ConversationCase? NamedCase)
{
    /// <summary>The case of the post that was shared.</summary>
    public ConversationCase? Shared { get; init; }

    /// <summary>The row of the post that stands for the message of this one.</summary>
    public Guid? JoinedTo { get; init; }

    /// <summary>Until when it waits for the other parts of its message, UTC.</summary>
    public DateTime? WaitsUntil { get; init; }
}
