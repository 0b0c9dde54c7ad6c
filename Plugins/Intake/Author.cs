namespace SocialCrm.Plugins.Intake;

/// <summary>The person behind a post, as the network tells it. Only <see cref="Id"/> identifies; the rest may change or repeat.</summary>
/// <param name="Id">The network's own, case-sensitive id of the account.</param>
/// <param name="Handle">The name after the @, without it.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Followers">Shown to people; no clock, queue or urgency reads it.</param>
public sealed record Author(string Id, string? Handle, string? Name, int? Followers)
{
    /// <summary>The network has verified who the account belongs to; null when it does not tell.</summary>
    public bool? IsVerified { get; init; }
}
