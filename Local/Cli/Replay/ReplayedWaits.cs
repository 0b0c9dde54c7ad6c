namespace SocialCrm.Cli.Replay;

/// <summary>The waits of one group, in minutes; null where too few have an answer yet.</summary>
internal sealed record ReplayedWaits(string Group, int Count, int Waiting, int? Median, int? NinetiethPercentile);
