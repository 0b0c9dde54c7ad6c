using System;

namespace SocialCrm.Plugins.Staffing;

/// <summary>Somebody of ours, as a user or as an employee: one person may be both.</summary>
/// <param name="IsUser">False for a row of the employee directory.</param>
public sealed record Person(bool IsUser, Guid Id);
