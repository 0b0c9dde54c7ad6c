using System;
using SocialCrm.Plugins.Conversations;

namespace SocialCrm.Plugins.Sla;

/// <summary>What escalation steps need to know of a case.</summary>
/// <param name="Status">incident.statuscode.</param>
/// <param name="PriorityCode">incident.prioritycode: 1 High, 2 Normal, 3 Low.</param>
/// <param name="Level">How many steps were performed on the case before.</param>
/// <param name="Owner">Who is told; null tells nobody.</param>
public sealed record EscalatedCase(Guid Id, string Number, CaseState State, int? Status, int PriorityCode, int Level, CaseOwner? Owner = null);
