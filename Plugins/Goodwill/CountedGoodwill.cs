using System;

namespace SocialCrm.Plugins.Goodwill;

/// <summary>A goodwill that counts towards a limit.</summary>
/// <param name="Amount">In the base currency.</param>
/// <param name="OfferedOn">UTC.</param>
public sealed record CountedGoodwill(Guid Id, Guid CaseId, decimal Amount, DateTime OfferedOn);
