using System;

namespace SocialCrm.Plugins.Goodwill;

/// <summary>A goodwill as it is kept.</summary>
/// <param name="AmountBase">In the base currency.</param>
/// <param name="RequestedById">Who asked for it; null when nobody knows.</param>
public sealed record StoredGoodwill(Guid Id, Guid CaseId, GoodwillState State, decimal AmountBase, Guid? RequestedById, string? Version);
