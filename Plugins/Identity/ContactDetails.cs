using System.Collections.Generic;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Identity;

/// <summary>The e-mail addresses and phone numbers that somebody wrote.</summary>
/// <param name="Emails">In lower case, each once.</param>
/// <param name="Phones">As <see cref="PhoneNumber.Key"/> spells them, each once.</param>
public sealed record ContactDetails(IReadOnlyList<string> Emails, IReadOnlyList<string> Phones)
{
    /// <summary>More than these would be a list of other people.</summary>
    private const int MostOfAKind = 5;

    public bool AreNone => Emails.Count == 0 && Phones.Count == 0;

    /// <summary>Finds at most five of each kind, in the order of the text.</summary>
    public static ContactDetails In(string text)
    {
        var emails = new List<string>();
        var phones = new List<string>();
        var read = 0;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            string? mask = null;
            var end = at + 1;
            if (text[at] == '@')
                end = MailAddress.Read(text, at, read, out start, out mask);
            else if (DigitRun.StartsAt(text, at))
                end = DigitRun.Read(text, at, out mask);

            if (mask == MailAddress.Mask)
                Add(emails, text.Substring(start, end - start).ToLowerInvariant());
            else if (mask == DigitRun.Phone)
                Add(phones, PhoneNumber.Key(text.Substring(start, end - start)));
            if (mask != null)
                read = end;
            at = end;
        }

        return new ContactDetails(emails, phones);
    }

    private static void Add(List<string> found, string? detail)
    {
        if (detail != null && found.Count < MostOfAKind && !found.Contains(detail))
            found.Add(detail);
    }
}
