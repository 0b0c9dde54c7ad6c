namespace SocialCrm.Cli.Replay;

/// <summary>Goodwill that a customer was offered.</summary>
/// <param name="Worth">Amount and currency.</param>
/// <param name="Case">The number of the case.</param>
/// <param name="Reason">Why it was offered.</param>
/// <param name="State">Requested, Approved, Rejected or Paid out.</param>
/// <param name="OfferedBy">Who offered it.</param>
internal sealed record ReplayedGoodwill(string Worth, string Case, string? Reason, string State, string OfferedBy)
{
    /// <summary>Who was asked to decide; null when it was within the limits of whoever offered it, or nobody could be asked.</summary>
    public string? Asked { get; init; }

    /// <summary>Why it was approved or rejected; null until it is decided.</summary>
    public string? Decision { get; init; }

    /// <summary>Within the limits of whoever offered it.</summary>
    public bool IsAtOnce => Asked is null && Decision is not null;

    public bool IsRejected => State == "Rejected";

    /// <summary>Approved and not paid out: an open promise.</summary>
    public bool IsOwed => State == "Approved";
}
