using System;

namespace SocialCrm.Plugins.Evidence;

/// <summary>A copy whose date has passed, without its content.</summary>
/// <param name="Version">Of the row when it was read: a legal hold that is set meanwhile changes it.</param>
/// <param name="Channel">The name of its channel; empty when that was deleted.</param>
/// <param name="CapturedOn">UTC.</param>
public sealed record ExpiredEvidence(Guid Id, string? Version, string Channel, DateTime CapturedOn);
