using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Intake;

/// <summary>
/// Alternate-key values: SHA-256 in lower-case hex. Dataverse compares text without case while network ids are
/// case-sensitive, and characters such as / &lt; &gt; * % &amp; : \ ? + break reading a row by key.
/// </summary>
public static class PostKey
{
    /// <summary>Identifies a post among all networks and accounts of ours.</summary>
    public static string OfPost(Network network, string accountId, string postId) =>
        Hash(NetworkName.Of(network) + "|" + accountId + "|" + postId);

    /// <summary>Identifies an author on a network, never by handle or name.</summary>
    public static string OfProfile(Network network, string uniqueId) => Hash(NetworkName.Of(network) + "|" + uniqueId);

    /// <summary>The network of a profile with this key; null when the key is of another id.</summary>
    public static Network? NetworkOfProfile(string profileKey, string uniqueId)
    {
        foreach (Network network in Enum.GetValues(typeof(Network)))
        {
            if (OfProfile(network, uniqueId) == profileKey)
                return network;
        }

        return null;
    }

    /// <summary>Identifies the open conversation of an author on a channel; a further one at the same time takes the next slot.</summary>
    public static string OfConversation(Guid channelId, string profileKey, int slot) =>
        Hash(channelId.ToString("D") + "|" + profileKey + "|" + slot.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// Identifies an open conversation of a verified customer, on whatever channel it began: two first posts at the same moment on two
    /// channels find the same slot, and one of them loses.
    /// </summary>
    public static string OfCustomer(Customer customer, int slot) =>
        Hash(customer.Table + "|" + customer.Id.ToString("D") + "|" + slot.ToString(CultureInfo.InvariantCulture));

    /// <summary>Identifies the reply of ours that is on its way on a case, or to a post without one, so that two people cannot answer it at once.</summary>
    public static string OfReply(Guid id) => Hash("reply|" + id.ToString("D"));

    /// <summary>SHA-256 of the UTF-8 text, 64 lower-case hex digits.</summary>
    public static string Hash(string text)
    {
        using var sha = SHA256.Create();
        var bytes = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        var hex = new StringBuilder(bytes.Length * 2);
        foreach (var value in bytes)
            hex.Append(value.ToString("x2", CultureInfo.InvariantCulture));
        return hex.ToString();
    }
}
