namespace SocialCrm.Plugins.Identity;

/// <summary>What one call of scrm_ForgetAuthor has done.</summary>
/// <param name="Posts">Posts whose text was taken out.</param>
/// <param name="Cases">Cases whose title, description and history were taken out.</param>
/// <param name="More">Something is left: call again.</param>
public sealed record ForgottenPage(int Posts, int Cases, bool More);
