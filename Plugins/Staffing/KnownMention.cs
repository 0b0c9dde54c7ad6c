using System;

namespace SocialCrm.Plugins.Staffing;

/// <summary>A mention that is kept already.</summary>
/// <param name="CaseId">Null while its post has no case.</param>
public sealed record KnownMention(Guid Id, Guid EmployeeId, Guid? CaseId);
