namespace SocialCrm.Plugins.Identity;

/// <summary>First and last name of a contact made from a social profile.</summary>
/// <param name="First">At most 50 characters; null when the profile tells one word only.</param>
/// <param name="Last">At most 50 characters, never empty.</param>
public sealed record PersonName(string? First, string Last)
{
    private const int Maximum = 50;

    /// <summary>Splits at the last space; without a name the handle stands in, without a handle the id.</summary>
    public static PersonName Of(Intake.Author author)
    {
        var full = (author.Name ?? "").Trim();
        if (full.Length == 0)
            full = string.IsNullOrEmpty(author.Handle) ? author.Id : author.Handle!;

        var split = full.LastIndexOf(' ');
        return split <= 0
            ? new PersonName(null, Fit(full))
            : new PersonName(Fit(full.Substring(0, split).TrimEnd()), Fit(full.Substring(split + 1)));
    }

    private static string Fit(string text) => Text.PostText.CutExact(text, Maximum);
}
