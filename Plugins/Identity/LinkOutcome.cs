namespace SocialCrm.Plugins.Identity;

/// <summary>What a decision makes of a link.</summary>
/// <param name="Link">The link afterwards; null when the decision cannot be made.</param>
/// <param name="Refusal">Why it cannot be made and what to do, in a sentence.</param>
public sealed record LinkOutcome(ProfileLink? Link, string? Refusal)
{
    public static LinkOutcome Of(ProfileLink link) => new(link, null);

    public static LinkOutcome Refused(string sentence) => new(null, sentence);
}
