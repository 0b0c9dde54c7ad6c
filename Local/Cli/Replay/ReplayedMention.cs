namespace SocialCrm.Cli.Replay;

/// <summary>An employee whom a post names.</summary>
/// <param name="Kind">Complaint or Praise.</param>
/// <param name="State">Suggested, Confirmed or Rejected.</param>
/// <param name="Basis">Why the employee may be meant.</param>
/// <param name="Words">What the customer said.</param>
/// <param name="Case">The number of the case; null for a post without one.</param>
internal sealed record ReplayedMention(string Employee, string Kind, string State, string? Basis, string? Words, string? Case)
{
    /// <summary>What the employee was told who tried to pull the case; null when nobody could try.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whom the praise reached, besides the employee; null without a recognition.</summary>
    public string? Recognised { get; init; }

    /// <summary>The draft that thanks the customer; null without one.</summary>
    public string? ThankYou { get; init; }

    public bool IsPraise => Kind == "Praise";

    public bool IsCertain => State == "Confirmed";
}
