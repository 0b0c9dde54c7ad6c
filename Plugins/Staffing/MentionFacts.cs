using System;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Staffing;

/// <summary>What is known when a post is searched for employees.</summary>
/// <param name="AuthorName">The name that the network shows; customers may be called like an employee.</param>
/// <param name="HasServed">Tells whether an employee has worked on the case; asked only when somebody is named.</param>
/// <param name="Read">Reads a text for its intent and tone.</param>
internal sealed record MentionFacts(
    StaffDirectory Directory, string? AuthorName, Func<Employee, bool> HasServed, Func<string, TriageDecision> Read);
