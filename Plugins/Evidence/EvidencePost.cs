using System;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Evidence;

/// <summary>What a post says at this moment, for the copy that is kept when it changes.</summary>
/// <param name="Author">Name and handle as they were shown.</param>
public sealed record EvidencePost(Guid PostId, string Text, string? Link, string Author, PostState State, Guid? CaseId)
{
    /// <summary>When its author last changed it, UTC; null when that never happened.</summary>
    public DateTime? EditedOn { get; init; }

    /// <summary>The channel it came through, whose retention days count.</summary>
    public Channel? Channel { get; init; }
}
