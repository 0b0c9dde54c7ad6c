using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Triage;

/// <summary>A subject that an admin wants posts sorted by, with the phrases that tell it.</summary>
/// <param name="Phrases">Whole words or phrases in any letter case; one that holds no word never matches.</param>
/// <param name="QueueId">Where new cases go; null leaves it to the channel.</param>
public sealed record TriageTopic(Guid Id, string Name, IReadOnlyList<string> Phrases, Guid? QueueId = null)
{
    /// <summary>The declared crisis that new cases on the topic join; null: none.</summary>
    public Guid? CrisisId { get; init; }
}
