using System;

namespace SocialCrm.Plugins.Channels;

/// <summary>A channel with what its review before left on it.</summary>
/// <param name="IsListening">Enabled and active, so that posts are expected.</param>
/// <param name="ResponsibleId">The user who gets the task when it falls silent; null leaves it in the queue.</param>
/// <param name="ExpectedPosts">A day; null or 0: nobody says.</param>
/// <param name="SilentSince">The silence that a task was made for, UTC; null when there is none.</param>
/// <param name="CreatedOn">UTC.</param>
public sealed record ReviewedChannel(
    Guid Id, string Name, bool IsListening, Guid? QueueId, Guid? ResponsibleId, int? ExpectedPosts, DateTime? SilentSince, DateTime CreatedOn);
