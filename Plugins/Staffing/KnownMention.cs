using System;

namespace SocialCrm.Plugins.Staffing;

/// <summary>A mention that is kept already.</summary>
/// <param name="CaseId">Null while its post has no case.</param>
/// <param name="Words">The customer's words as they are kept.</param>
public sealed record KnownMention(Guid Id, Guid EmployeeId, Guid? CaseId, MentionKind Kind, MentionState State, string Words)
{
    /// <summary>What the mention becomes when the post, read again, names the employee in the same way; null when nothing changes.</summary>
    /// <remarks>A person's decision holds for the words it was made on: a rejected mention is asked about again when they change, never confirmed.</remarks>
    /// <param name="isCertain">It can be nobody else.</param>
    /// <param name="words">The words that name the employee now.</param>
    public MentionState? Becomes(bool isCertain, string words) => State switch
    {
        MentionState.Suggested when isCertain => MentionState.Confirmed,
        MentionState.Rejected when words != Words => MentionState.Suggested,
        _ => null,
    };
}
