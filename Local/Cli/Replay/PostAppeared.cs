using System;

namespace SocialCrm.Cli.Replay;

/// <summary>A post was published.</summary>
internal sealed record PostAppeared(string Network, string Account, string PostId, DateTime At, SourceLine Source, PostAuthor Author, string Text)
    : ReplayEvent(Network, Account, PostId, At, Source)
{
    /// <summary>The id of the post that this one answers.</summary>
    public string? InReplyTo { get; init; }

    public string? ThreadId { get; init; }

    public string? Url { get; init; }

    /// <summary>The id of the post that this one shares or quotes.</summary>
    public string? ReshareOf { get; init; }

    public bool? IsPrivate { get; init; }

    /// <summary>A bot or an auto-reply sent it.</summary>
    public bool? IsAutomatic { get; init; }
}
