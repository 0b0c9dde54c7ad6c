namespace SocialCrm.Cli.Setup;

/// <summary>Goodwill that a rep offers in a replay, on the case of a post.</summary>
internal sealed record GoodwillOfferSetup
{
    /// <summary>The channel of the post, such as x/ContosoAir.</summary>
    public required string Channel { get; init; }

    /// <summary>The network's id of the post.</summary>
    public required string Post { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    public required string Reason { get; init; }

    /// <summary>How long after the post it is offered.</summary>
    public int AfterMinutes { get; init; } = 60;

    /// <summary>What whoever is asked decides, when somebody is.</summary>
    public bool Approve { get; init; } = true;

    /// <summary>Why.</summary>
    public string Decision { get; init; } = "Looked at it.";

    public int DecideAfterMinutes { get; init; } = 30;

    /// <summary>How long after the offer it is paid out when it is approved; null: not within the replay.</summary>
    public int? PayAfterMinutes { get; init; }
}
