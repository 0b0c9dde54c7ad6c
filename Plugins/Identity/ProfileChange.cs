using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Identity;

/// <summary>Says when a known profile has to be written again because the network tells something new about it.</summary>
public static class ProfileChange
{
    /// <summary>Smallest relative change of the follower count that is worth a write; the number is for information only.</summary>
    private const double WorthWriting = 0.1;

    public static bool IsNeeded(KnownAuthor known, Author author) =>
        Differs(known.Handle, author.Handle) || Differs(known.Name, author.Name)
        || Moved(known.Followers, author.Followers) || (author.IsVerified is { } verified && verified != known.IsNetworkVerified);

    private static bool Differs(string? stored, string? told) => !string.IsNullOrEmpty(told) && stored != told;

    private static bool Moved(int? stored, int? told) =>
        told != null && (stored == null || System.Math.Abs((double)told - stored.Value) > stored.Value * WorthWriting);
}
