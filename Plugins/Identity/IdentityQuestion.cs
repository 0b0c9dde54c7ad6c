namespace SocialCrm.Plugins.Identity;

/// <summary>The text of incident.scrm_identityquestion.</summary>
public static class IdentityQuestion
{
    /// <summary>Null when nothing is to be decided about the link of the author.</summary>
    public static string? Of(LinkState state, string? evidence) => state switch
    {
        LinkState.Suggested => $"Is this author a contact we know? {evidence} Verify or reject the link.".Replace("  ", " "),
        LinkState.Claimed => $"Is this author the contact that they say to be? {evidence} Verify or reject the link.".Replace("  ", " "),
        _ => null,
    };
}
