using System;
using System.Collections.Generic;
using System.Globalization;

namespace SocialCrm.Plugins.Identity;

/// <summary>Decides whether an author may be asked about as a known contact. Names say nothing: only details that exactly one contact has count.</summary>
public static class LinkSuggestionPolicy
{
    /// <summary>Whether there is anything to suggest about a link in this state.</summary>
    public static bool IsOpen(ProfileLink link) => link.State is LinkState.None or LinkState.Rejected;

    /// <param name="details">What the author wrote in a private message.</param>
    /// <param name="found">Contacts that may have these details, one of them possibly several times; those that do not have them are ignored.</param>
    /// <param name="postedOn">UTC time of the message.</param>
    /// <returns>The link with the suggestion, or null when there is none.</returns>
    public static ProfileLink? Suggest(
        ProfileLink link, ContactDetails details, IReadOnlyList<PossibleContact> found, DateTime postedOn)
    {
        if (!IsOpen(link))
            return null;

        PossibleContact? only = null;
        var shared = new List<string>();
        foreach (var contact in found)
        {
            if (contact.Shared(details) is not { } detail)
                continue;
            if (only != null && only.Id != contact.Id)
                return null;
            only ??= contact;
            if (!shared.Contains(detail))
                shared.Add(detail);
        }

        if (only == null || link.Rejected.Contains(only.Id))
            return null;
        var evidence = string.Format(
            CultureInfo.InvariantCulture,
            "Only the contact {0} has the {1} of the private message of {2:d MMMM yyyy}.",
            only.Name,
            string.Join(" and the ", shared),
            postedOn);
        return link with { State = LinkState.Suggested, SuggestedContactId = only.Id, SuggestedHandle = null, Evidence = evidence };
    }
}
