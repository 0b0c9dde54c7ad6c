using System;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>What never changes in an organization: its ids and its name.</summary>
internal sealed record OrganizationFacts(Guid OrganizationId, string Name, Guid BusinessUnitId, Guid SystemUserId, Guid BaseCurrencyId);
