using System;
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
    bool IsNewCase);
