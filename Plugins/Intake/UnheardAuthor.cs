namespace SocialCrm.Plugins.Intake;

/// <summary>Authors whose posts are kept but open, join and reopen no case because of who writes them. A critical post is heard from anybody.</summary>
internal static class UnheardAuthor
{
    /// <returns>The reason in words for scrm_outcomereason; null for everybody else.</returns>
    public static string? Why(KnownAuthor? author) => author switch
    {
        { IsEmployee: true } => "the author is an employee of ours",
        { IsBlocked: true } => "the author is blocked",
        _ => null,
    };
}
