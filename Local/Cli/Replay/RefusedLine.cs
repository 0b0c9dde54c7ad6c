namespace SocialCrm.Cli.Replay;

/// <summary>One line of a replay file that took no part in the replay, and why.</summary>
internal sealed record RefusedLine(SourceLine Source, string Reason)
{
    public override string ToString() => $"{Source}: {Reason}";
}
