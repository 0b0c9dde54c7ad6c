namespace SocialCrm.Plugins.Identity;

/// <summary>What became of an author's link.</summary>
/// <param name="CasesChanged">How many open cases got another customer.</param>
public sealed record LinkingResult(ProfileLink Link, bool IsChanged, int CasesChanged);
