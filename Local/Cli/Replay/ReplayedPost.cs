using System;

namespace SocialCrm.Cli.Replay;

/// <summary>One post as the CRM holds it after a replay, with what became of it.</summary>
/// <remarks>Choices are the labels that a rep sees; times are UTC.</remarks>
internal sealed record ReplayedPost
{
    public required Guid Id { get; init; }

    public required string PostId { get; init; }

    /// <summary>One of <see cref="NetworkWord.All"/>.</summary>
    public required string Network { get; init; }

    public required string Account { get; init; }

    public required DateTime PostedOn { get; init; }

    public required string Text { get; init; }

    public string Author { get; init; } = "unknown";

    /// <summary>Null when the network did not tell.</summary>
    public int? Followers { get; init; }

    /// <summary>Written by us.</summary>
    public bool IsOutgoing { get; init; }

    public bool IsPrivate { get; init; }

    public string? Outcome { get; init; }

    public string? Reason { get; init; }

    /// <summary>The reason without what is special to this post, for counting equal ones.</summary>
    public string MainReason => string.IsNullOrWhiteSpace(Reason) ? "no reason given" : Reason.Split(';')[0];

    public string? Intent { get; init; }

    public string? Topic { get; init; }

    /// <summary>-1 (very unhappy) to 1 (very happy).</summary>
    public decimal? Tone { get; init; }

    public string? Urgency { get; init; }

    /// <summary>0 to 1.</summary>
    public decimal? Confidence { get; init; }

    /// <summary>Visible, Edited, Deleted by author and so on.</summary>
    public string? Visibility { get; init; }

    /// <summary>The case that the post belongs to.</summary>
    public Guid? CaseId { get; init; }
}
