namespace SocialCrm.Plugins.Goodwill;

/// <summary>Where contacts live together: the first line of their address and its postal code.</summary>
public sealed record PostalAddress(string Line, string PostalCode)
{
    /// <summary>Null when one of the two is missing: a street alone, or a town alone, is no household.</summary>
    public static PostalAddress? Of(string? line, string? postalCode) =>
        string.IsNullOrWhiteSpace(line) || string.IsNullOrWhiteSpace(postalCode) ? null : new PostalAddress(line!.Trim(), postalCode!.Trim());
}
