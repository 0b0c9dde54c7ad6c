namespace SocialCrm.Plugins.Triage;

/// <summary>One row of a cue file: phrases that mean the same, how much they weigh and why.</summary>
internal sealed class Cue
{
    public Cue(CueKind kind, string group, int weight, Urgency? level, bool onlyIfNeeded, string reason)
    {
        Kind = kind;
        Group = group;
        Weight = weight;
        Level = level;
        OnlyIfNeeded = onlyIfNeeded;
        Reason = reason;
    }

    public CueKind Kind { get; }

    /// <summary>The kind column as written.</summary>
    public string Group { get; }

    /// <summary>0 to 5.</summary>
    public int Weight { get; }

    /// <summary>Of an urgency cue; null for a figure of speech that only looks like one.</summary>
    public Urgency? Level { get; }

    /// <summary>Counts only in a post that somebody has to act on.</summary>
    public bool OnlyIfNeeded { get; }

    public string Reason { get; }
}
