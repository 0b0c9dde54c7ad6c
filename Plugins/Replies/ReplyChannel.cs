using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Replies;

/// <summary>What a channel says about answers.</summary>
/// <param name="TextLimit">The longest text of one post in UTF-16 units; null: no limit.</param>
/// <param name="MostParts">Into how many parts a longer text may be split; 1: none.</param>
/// <param name="ReplyWindow">How long after the customer's last post the network lets us answer in private; null: for ever.</param>
public sealed record ReplyChannel(
    Guid Id, string Name, Network Network, string AccountId, bool IsEnabled, int? TextLimit, int MostParts, TimeSpan? ReplyWindow)
{
    public ApprovalRule Approval { get; init; }

    public IReadOnlyList<string> ApprovalWords { get; init; } = Array.Empty<string>();

    /// <summary>The team whose replies all need approval.</summary>
    public Guid? TrainingTeamId { get; init; }

    public TimeSpan ApprovalTime { get; init; } = ReplyTimes.Approval;

    /// <summary>Our own phone numbers and e-mail addresses, which may stand in public.</summary>
    public IReadOnlyList<string> OwnDetails { get; init; } = Array.Empty<string>();
}
