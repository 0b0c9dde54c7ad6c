using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Tone;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Conversations;

/// <summary>What the conversation rules know about a case that a post may belong to.</summary>
/// <param name="ProfileId">The author whose conversation it is.</param>
/// <param name="ConversationKey">Null once the case is no longer open.</param>
/// <param name="LastPostedOn">UTC time of the customer's latest post.</param>
/// <param name="ClosedOn">UTC time it was resolved; null while it is open.</param>
/// <param name="IsAnswered">Our first answer has been given.</param>
/// <param name="Status">incident.statuscode; 1 is In Progress.</param>
/// <param name="IsPrivate">It began with a private message, so a private reply answers it.</param>
public sealed record ConversationCase(
    Guid Id,
    string Number,
    CaseState State,
    Guid? ProfileId,
    string? ConversationKey,
    DateTime? LastPostedOn,
    DateTime? ClosedOn,
    Urgency Urgency,
    Guid? TopicId,
    Guid? PolicyId,
    bool IsAnswered,
    bool IsPrivate,
    int Status)
{
    /// <summary>incident.statuscode of a case that somebody works on.</summary>
    public const int InProgress = 1;

    /// <summary>Stands for the case of a post that needs none.</summary>
    public static ConversationCase None(bool isPrivate) => new ConversationCase(
        Guid.Empty, "", CaseState.Active, null, null, null, null, Urgency.Normal, null, null, true, isPrivate, InProgress);

    /// <summary>incident.statuscode of a case that waits for somebody else.</summary>
    public const int OnHold = 2;

    /// <summary>The channel that it came in on; null when that is not known.</summary>
    public Guid? ChannelId { get; init; }

    /// <summary>What its customer wants.</summary>
    public Intent? Intent { get; init; }

    /// <summary>How its customer sounds, from -1 to 1; null before the first post.</summary>
    public decimal? Tone { get; init; }

    /// <summary>How its customer's tone has moved.</summary>
    public ToneWatch ToneWatch { get; init; } = ToneWatch.None;

    /// <summary>UTC time of the customer's first post; null when it is not known.</summary>
    public DateTime? FirstPostedOn { get; init; }

    public Customer? Customer { get; init; }

    /// <summary>The crisis that it belongs to.</summary>
    public Guid? CrisisId { get; init; }

    /// <summary>The crisis that a person split it off from.</summary>
    public Guid? LeftCrisisId { get; init; }

    /// <summary>Its turns, where they were read with it; null where they were not.</summary>
    public IReadOnlyList<Turn>? Turns { get; init; }

    public bool IsOpen => State == CaseState.Active;
}
