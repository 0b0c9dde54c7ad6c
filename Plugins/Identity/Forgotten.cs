namespace SocialCrm.Plugins.Identity;

/// <summary>What stands in place of what an author was and wrote.</summary>
public static class Forgotten
{
    /// <summary>Handle and name of a forgotten author.</summary>
    public const string Author = "Forgotten author";

    /// <summary>Title, text and copies of what they wrote.</summary>
    public const string Text = "Forgotten at the author's request";
}
