using System;
using SocialCrm.Plugins.Conversations;

namespace SocialCrm.Plugins.Sla;

/// <summary>A turn that the sweep has to look at, with what the steps need to know of its case.</summary>
/// <param name="PriorityCode">incident.prioritycode: 1 High, 2 Normal, 3 Low.</param>
/// <param name="Level">How many steps were performed on the case before.</param>
/// <param name="Owner">Who is told; null tells nobody.</param>
public sealed record DueTurn(Turn Turn, Guid CaseId, string CaseNumber, CaseState CaseState, int PriorityCode, int Level, CaseOwner? Owner = null);
