using System;

namespace SocialCrm.Plugins.Recognition;

/// <summary>Praise of an employee that is certain or was confirmed.</summary>
/// <param name="Employee">The employee's name.</param>
/// <param name="UserId">The user that the employee signs in as, or null.</param>
/// <param name="ManagerId">The employee's manager in the directory, or null.</param>
/// <param name="ManagerUserId">The user that the manager signs in as, else the manager of the employee's user, or null.</param>
/// <param name="Words">The customer's words that name the employee.</param>
public sealed record Praise(
    Guid MentionId, Guid EmployeeId, string Employee, Guid? UserId, Guid? ManagerId, Guid? ManagerUserId, Guid? PostId, Guid? CaseId, string Words);
