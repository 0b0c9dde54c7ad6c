using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Makes texts of rows fit for a line of the history.</summary>
internal static class HistoryText
{
    /// <summary>One line of at most so many UTF-16 characters.</summary>
    public static string Line(string? text, int maximum) =>
        PostText.Cut((text ?? "").Replace('\r', ' ').Replace('\n', ' ').Trim(), maximum);
}
