using System;

namespace SocialCrm.Plugins.History;

/// <summary>One earlier case of a customer, folded to a line.</summary>
/// <param name="State">Active, Resolved or Cancelled.</param>
/// <param name="OpenedOn">UTC.</param>
/// <param name="ClosedOn">UTC; null while it is open.</param>
/// <param name="Ending">What the resolution says, or null.</param>
/// <param name="Satisfaction">What the customer said of it, or null.</param>
public sealed record PastCase(
    Guid Id,
    string Number,
    string Title,
    string State,
    DateTime OpenedOn,
    DateTime? ClosedOn,
    string? Ending,
    CaseTopic? Topic = null,
    Satisfaction? Satisfaction = null);
