using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Goodwill;

/// <summary>For whom goodwill is summed up: the customer of a case, the one its author was verified to be, their households, and the author.</summary>
/// <param name="CustomerIds">Contacts, and all accounts; empty when the case stands for a stranger whose customer is everybody nobody knows.</param>
/// <param name="AccountIds">The accounts among them, also those that the contacts belong to: all contacts of such an account are one household.</param>
/// <param name="Addresses">Where the contacts among them live: all contacts of such an address are one household.</param>
/// <param name="ProfileId">The author; null for a case that comes from no post.</param>
public sealed record GoodwillCustomer(
    Guid CaseId, IReadOnlyCollection<Guid> CustomerIds, IReadOnlyCollection<Guid> AccountIds, IReadOnlyCollection<PostalAddress> Addresses, Guid? ProfileId);
