using System;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Conversations;

/// <summary>A post of a case, ours or the customer's, with what its clocks and its tone follow from.</summary>
/// <param name="Intent">Null for our own posts.</param>
/// <param name="Tone">From -1 to 1; null for our own posts.</param>
/// <param name="Answers">Ours, and it says something to the customer.</param>
public sealed record CasePost(
    Guid Id,
    Guid? ChannelId,
    string PostId,
    string? InReplyTo,
    bool IsOurs,
    bool IsPrivate,
    DateTime PostedOn,
    DateTime ReceivedOn,
    Intent? Intent,
    decimal? Tone,
    bool Answers)
{
    /// <summary>The customer waits for an answer to it.</summary>
    public bool Asks => !IsOurs && Intent is not (Triage.Intent.Praise or Triage.Intent.Noise);
}
