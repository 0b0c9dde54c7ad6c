using System;
using SocialCrm.Plugins.Tone;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Intake;

/// <summary>What the caller of intake is told.</summary>
/// <param name="CaseNumber">Null without a case.</param>
/// <param name="Intent">Null for a post that was not judged: our own, or a second delivery.</param>
public sealed record IntakeResult(
    Guid PostRowId,
    Guid? CaseId,
    string? CaseNumber,
    Outcome Outcome,
    string Reason,
    Intent? Intent,
    Urgency? Urgency,
    bool IsNewCase)
{
    /// <summary>The customer has come to sound worse with the post; null when not.</summary>
    public ToneFall? Fall { get; init; }
}
