namespace SocialCrm.Plugins.Identity;

/// <summary>What a person decided about the link of an author.</summary>
public enum LinkDecision
{
    /// <summary>The author is this customer.</summary>
    Verify,

    /// <summary>The author says to be this contact, and nobody has proved it yet.</summary>
    Claim,

    /// <summary>The author is not the suggested contact.</summary>
    Reject,

    /// <summary>The link was verified by mistake: what was before comes back.</summary>
    Unlink,
}
