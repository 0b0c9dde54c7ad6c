using System;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Evidence;

/// <summary>What a post says at this moment, for the copy that is kept when it changes.</summary>
/// <param name="Author">Name and handle as they were shown.</param>
public sealed record EvidencePost(Guid PostId, string Text, string? Link, string Author, PostState State, Guid? CaseId)
{
    /// <summary>The channel it came through, whose retention days count.</summary>
    public Channel? Channel { get; init; }
}
