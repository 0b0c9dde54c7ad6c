namespace SocialCrm.Plugins.Fairness;

/// <summary>A group with its figures.</summary>
/// <param name="IsCompared">Large enough and known: it is part of the test.</param>
public sealed record ComparedGroup(WaitGroup Group, WaitFigures Figures, bool IsCompared)
{
    /// <summary>How much sooner than the others it was answered, 0 or less when later; null when it is not compared.</summary>
    public double? Lead { get; init; }
}
