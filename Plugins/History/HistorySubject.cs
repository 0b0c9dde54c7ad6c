using System;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.History;

/// <summary>Whose history is asked for, and what for.</summary>
/// <param name="Author">
/// Who wrote the case that the history is shown on: an author who is not verified as the customer may be an impostor, and a rep
/// who reads somebody else's matters may give them away. Null for a case that comes from no post, and for a rep who asks.
/// </param>
/// <param name="CaseId">The case that is looked at and does not count as history; empty when there is none yet.</param>
/// <param name="TopicId">What that case is about, so that repeats are counted; null when it has no topic.</param>
/// <param name="OpenedOn">UTC time at which that case was opened.</param>
/// <param name="AsOf">UTC; what is overdue, and the twelve months.</param>
public sealed record HistorySubject(Customer Customer, CaseAuthor? Author, Guid CaseId, Guid? TopicId, DateTime OpenedOn, DateTime AsOf)
{
    /// <summary>No case is looked at: the topic of the customer's latest case counts.</summary>
    public bool IsCustomerAlone { get; private init; }

    /// <summary>A customer as a rep or a flow asks for them, without a case.</summary>
    public static HistorySubject OfCustomer(Customer customer, DateTime asOf) =>
        new HistorySubject(customer, null, Guid.Empty, null, asOf, asOf) { IsCustomerAlone = true };
}
