using System;

namespace SocialCrm.Cli.Replay;

/// <summary>One reply of ours, or one part of it, as the CRM holds it after a replay; times are UTC.</summary>
/// <param name="State">Draft, Sent, Expired and so on, as a rep sees it.</param>
/// <param name="PostId">The network's id; null for one that was not sent.</param>
/// <param name="Reason">Why it needed approval, was rejected, expired or failed.</param>
internal sealed record ReplayedReply(
    Guid Id,
    Guid? CaseId,
    string? State,
    int Part,
    string? DraftedBy,
    DateTime? DraftedOn,
    DateTime? SentOn,
    string? PostId,
    string? Reason)
{
    /// <summary>Approved or Rejected; null when nobody had to decide.</summary>
    public string? Decision { get; init; }

    public string? DecidedBy { get; init; }

    public DateTime? DecidedOn { get; init; }
}
