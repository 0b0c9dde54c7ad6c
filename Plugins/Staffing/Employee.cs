using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Staffing;

/// <summary>A person of ours as customers may name them.</summary>
/// <param name="Variants">Other ways in which the name is written; one that begins with ^ is how the employee signs answers.</param>
/// <param name="Places">Where customers meet the employee.</param>
/// <param name="Roles">What the employee does.</param>
/// <param name="UserId">The user that the employee signs in as; null for somebody who does not sign in.</param>
public sealed record Employee(
    Guid Id,
    string Name,
    IReadOnlyList<string> Variants,
    string? Badge,
    IReadOnlyList<string> Places,
    IReadOnlyList<string> Roles,
    Guid? UserId);
