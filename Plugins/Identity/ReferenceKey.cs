using System.Text;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Identity;

/// <summary>Makes two spellings of one customer reference comparable: the text of scrm_customerreference.scrm_key.</summary>
public static class ReferenceKey
{
    /// <summary>Null when the reference says nothing, or is a handle without a network.</summary>
    public static string? Of(ReferenceKind kind, Network? network, string? reference)
    {
        if (kind != ReferenceKind.Handle)
            return OfNumber(reference);
        return network is { } known ? OfHandle(known, reference) : null;
    }

    /// <summary>The letters and digits of a booking code or an order number, in upper case; null when there are none.</summary>
    public static string? OfNumber(string? reference)
    {
        var key = new StringBuilder();
        foreach (var c in reference ?? "")
        {
            if (Letters.IsDigit(c) || Letters.IsLetter(c))
                key.Append(char.ToUpperInvariant(c));
        }

        return key.Length == 0 ? null : key.ToString();
    }

    /// <summary>
    /// The network and the handle in lower case without its @; null when there is no handle. The space between them keeps it apart from
    /// every booking and order.
    /// </summary>
    public static string? OfHandle(Network network, string? handle)
    {
        var name = HandleName(handle);
        return name.Length == 0 ? null : NetworkName.Of(network) + " " + name.ToLowerInvariant();
    }

    /// <summary>A handle without its @, as the network has it; empty when there is none.</summary>
    public static string HandleName(string? handle) => (handle ?? "").Trim().TrimStart('@').Trim();
}
