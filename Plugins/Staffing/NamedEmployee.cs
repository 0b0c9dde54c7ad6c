using System;

namespace SocialCrm.Plugins.Staffing;

/// <summary>An employee whom a post names.</summary>
/// <param name="IsCertain">It can be nobody else; otherwise a person has to confirm it.</param>
/// <param name="Words">The sentence of the customer that names the employee.</param>
/// <param name="Basis">Why the employee may be meant, in words.</param>
public sealed record NamedEmployee(Guid EmployeeId, MentionKind Kind, bool IsCertain, string Words, string Basis);
