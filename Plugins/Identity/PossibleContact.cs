using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Identity;

/// <summary>A contact that may be an author, with what it can be recognised by.</summary>
/// <param name="Emails">As they stand on the contact.</param>
/// <param name="Phones">As they stand on the contact.</param>
public sealed record PossibleContact(Guid Id, string Name, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones)
{
    /// <summary>What else the contact can be recognised by.</summary>
    public IReadOnlyList<ListedReference> References { get; init; } = [];

    public bool Lists(ReferenceKind kind, string key)
    {
        foreach (var own in References)
        {
            if (own.Kind == kind && own.Key == key)
                return true;
        }

        return false;
    }

    /// <summary>The first of these details that the contact has, masked for people to read; null when it has none.</summary>
    public string? Shared(ContactDetails details) => SharedAddress(details) ?? SharedReference(details);

    private string? SharedAddress(ContactDetails details)
    {
        foreach (var email in details.Emails)
        {
            foreach (var own in Emails)
            {
                if (string.Equals(own.Trim(), email, StringComparison.OrdinalIgnoreCase))
                    return "e-mail " + MaskedEmail(email);
            }
        }

        foreach (var phone in details.Phones)
        {
            foreach (var own in Phones)
            {
                if (PhoneNumber.Key(own) == phone)
                    return "phone number ending in " + LastTwo(phone);
            }
        }

        return null;
    }

    private string? SharedReference(ContactDetails details)
    {
        foreach (var reference in details.References)
        {
            if (Lists(ReferenceKind.Booking, reference))
                return "booking ending in " + LastTwo(reference);
            if (Lists(ReferenceKind.Order, reference))
                return "order ending in " + LastTwo(reference);
        }

        return null;
    }

    private static string LastTwo(string text) => text.Substring(text.Length - 2);

    private static string MaskedEmail(string email) => email.Substring(0, 1) + "***" + email.Substring(email.IndexOf('@'));
}
