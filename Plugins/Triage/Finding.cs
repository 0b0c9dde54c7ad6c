namespace SocialCrm.Plugins.Triage;

/// <summary>A cue found in a post, with the weight that it has where it stands.</summary>
internal readonly struct Finding
{
    public Finding(Cue cue, int first, int last, int weight, bool isNegated)
    {
        Cue = cue;
        First = first;
        Last = last;
        Weight = weight;
        IsNegated = isNegated;
    }

    public Cue Cue { get; }

    /// <summary>The first token of the words that were found.</summary>
    public int First { get; }

    public int Last { get; }

    /// <summary>In hundredths of the cue's unit; 0 when the sentence takes the cue back.</summary>
    public int Weight { get; }

    /// <summary>The sentence says the opposite: "not happy" is a finding of praise that is negated.</summary>
    public bool IsNegated { get; }
}
