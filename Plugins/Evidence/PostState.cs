namespace SocialCrm.Plugins.Evidence;

/// <summary>What became of a post on its network; the order is that of the choice scrm_poststate.</summary>
public enum PostState
{
    Visible,
    Edited,
    DeletedByAuthor,
    HiddenByUs,
    AccountGone,
}
