using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Identity;

/// <summary>An author's account on a network, with the customer it is linked to.</summary>
/// <param name="Network">Null when the profile does not tell it.</param>
/// <param name="IsNetworkVerified">The network has verified who the account belongs to.</param>
public sealed record LinkedAuthor(StoredLink Stored, Network? Network, string? Handle, bool IsNetworkVerified)
{
    public ProfileLink Link => Stored.Link;

    /// <summary>As a contact would list it; null when there is none.</summary>
    public string? HandleKey => Network is { } known ? ReferenceKey.OfHandle(known, Handle) : null;

    /// <summary>Whether the handle suggests a contact, or might.</summary>
    public bool MaySuggest => IsNetworkVerified || Link.RestsOnHandle;
}
