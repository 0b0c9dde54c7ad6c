namespace SocialCrm.Cli.Replay;

/// <summary>Where an event was read, so that a complaint about it can be found again.</summary>
internal readonly record struct SourceLine(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";
}
