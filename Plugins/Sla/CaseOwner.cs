using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>Who owns a case: a user or a team.</summary>
public sealed record CaseOwner(Guid Id, bool IsTeam);
