using System;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.History;

/// <summary>An employee whom the customer named, confirmed by a person.</summary>
/// <param name="Role">What the employee does, or null.</param>
/// <param name="Words">The customer's words, or null.</param>
/// <param name="On">UTC.</param>
/// <param name="Url">Where the post stands on the network, or null.</param>
public sealed record PastMention(
    Guid Id,
    Guid CaseId,
    string CaseNumber,
    Guid EmployeeId,
    string Employee,
    string? Role,
    MentionKind Kind,
    string? Words,
    DateTime On,
    Guid? PostId = null,
    string? Url = null);
