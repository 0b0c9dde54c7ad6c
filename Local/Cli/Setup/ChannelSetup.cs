namespace SocialCrm.Cli.Setup;

/// <summary>One account of ours on one network.</summary>
internal sealed record ChannelSetup
{
    /// <summary>x, facebook, instagram, youtube, forum, review or other.</summary>
    public required string Network { get; init; }

    public required string Account { get; init; }

    public string? Handle { get; init; }

    /// <summary>The name of a queue of the same set-up.</summary>
    public string? Queue { get; init; }

    public int? ReopenDays { get; init; }

    public int? JoinWindowMinutes { get; init; }

    public int? ReplyWindowMinutes { get; init; }

    public int? TextLimit { get; init; }

    public int? ExpectedPostsPerDay { get; init; }

    public string Key => $"{Network}/{Account}";
}
