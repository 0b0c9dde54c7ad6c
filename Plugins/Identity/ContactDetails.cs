using System.Collections.Generic;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Identity;

/// <summary>What somebody wrote that a contact can be recognised by.</summary>
/// <param name="Emails">In lower case, each once.</param>
/// <param name="Phones">As <see cref="PhoneNumber.Key"/> spells them, each once.</param>
public sealed record ContactDetails(IReadOnlyList<string> Emails, IReadOnlyList<string> Phones)
{
    /// <summary>More than these would be a list of other people.</summary>
    private const int MostOfAKind = 5;

    /// <summary>What may be booking codes and order numbers, as <see cref="ReferenceKey.OfNumber"/> spells them, each once.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>There is something to compare with the contacts themselves.</summary>
    public bool HaveAddress => Emails.Count > 0 || Phones.Count > 0;

    public bool AreNone => !HaveAddress && References.Count == 0;

    /// <summary>Finds at most five of each kind, in the order of the text.</summary>
    public static ContactDetails In(string text)
    {
        var emails = new List<string>();
        var phones = new List<string>();
        var rest = text.ToCharArray();
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
            if (mask is MailAddress.Mask or CardNumber.Masked || (mask == DigitRun.Phone && !WrittenReference.IsAnnouncedNumber(text, start, end)))
                Blank(rest, start, end);
            if (mask != null)
                read = end;
            at = end;
        }

        return new ContactDetails(emails, phones) { References = ReferencesIn(new string(rest)) };
    }

    private static List<string> ReferencesIn(string text)
    {
        var references = new List<string>();
        foreach (var reference in WrittenReference.In(text))
            Add(references, reference);
        return references;
    }

    private static void Blank(char[] text, int start, int end)
    {
        for (var at = start; at < end; at++)
            text[at] = ' ';
    }

    private static void Add(List<string> found, string? detail)
    {
        if (detail != null && found.Count < MostOfAKind && !found.Contains(detail))
            found.Add(detail);
    }
}
