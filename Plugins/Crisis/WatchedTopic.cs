using System;

namespace SocialCrm.Plugins.Crisis;

/// <summary>A topic on which a crisis may begin.</summary>
/// <param name="Window">In which time authors are counted.</param>
/// <param name="Floor">From how many authors a crisis may be suspected, whatever is usual; 0: never.</param>
/// <param name="DeclareAt">From how many authors it is declared without a person; null: never.</param>
/// <param name="QueueId">Where somebody is told.</param>
public sealed record WatchedTopic(Guid Id, string Name, TimeSpan Window, int Floor, int? DeclareAt, Guid? QueueId)
{
    /// <summary>The window of a topic that names none.</summary>
    public static TimeSpan UsualWindow { get; } = TimeSpan.FromMinutes(60);

    /// <summary>The floor of a topic that names none.</summary>
    public const int UsualFloor = 10;
}
