using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>A policy that was changed and whose open clocks have not all followed yet.</summary>
/// <param name="Version">The version that they have to follow.</param>
/// <param name="RowVersion">The row's version when it was read.</param>
public sealed record ChangedPolicy(Guid Id, int Version, string RowVersion);
