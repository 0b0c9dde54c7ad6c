using System;

namespace SocialCrm.Plugins.History;

/// <summary>The author whose posts opened a case, and how much of a customer's history that entitles to.</summary>
/// <param name="IsVerified">The author is known to be the customer. If not, only what this very author wrote may be shown.</param>
public sealed record CaseAuthor(Guid ProfileId, bool IsVerified);
