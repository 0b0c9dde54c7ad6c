using System;
using SocialCrm.Plugins.Conversations;

namespace SocialCrm.Plugins.Sla;

/// <summary>A turn that the sweep has to look at, with what the plan needs to know of its case.</summary>
/// <param name="Status">incident.statuscode.</param>
public sealed record DueTurn(Turn Turn, Guid CaseId, CaseState CaseState, int? Status);
