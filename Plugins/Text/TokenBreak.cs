namespace SocialCrm.Plugins.Text;

/// <summary>How strongly a token is parted from the one before it.</summary>
internal enum TokenBreak
{
    None,
    Clause,
    Sentence,
}
