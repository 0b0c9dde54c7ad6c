using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Identity;

/// <summary>Decides whether the handle of an account suggests a contact, and whether an earlier suggestion by a handle still holds.</summary>
public static class HandlePolicy
{
    /// <param name="handle">The key of the handle, when the network has verified the account and no other account carries it; else null.</param>
    /// <param name="listedBy">Contacts that may list the handle; those that do not are ignored.</param>
    /// <returns>The link as it is from now on: the same one when nothing changes. A suggestion that rests on a private message stays.</returns>
    public static ProfileLink Decide(ProfileLink link, string? handle, IReadOnlyList<PossibleContact> listedBy)
    {
        if (!link.RestsOnHandle && !LinkSuggestionPolicy.IsOpen(link))
            return link;

        var open = link.RestsOnHandle ? Withdrawn(link) : link;
        if (handle == null || Only(listedBy, handle) is not { } contact || open.Rejected.Contains(contact.Id))
            return open;
        return open with
        {
            State = LinkState.Suggested,
            SuggestedContactId = contact.Id,
            SuggestedHandle = handle,
            Evidence = $"Only the contact {contact.Name} lists the handle @{handle.Substring(handle.IndexOf(' ') + 1)}, and the network has verified that account.",
        };
    }

    private static PossibleContact? Only(IReadOnlyList<PossibleContact> listedBy, string handle)
    {
        PossibleContact? only = null;
        foreach (var contact in listedBy.Where(contact => contact.Lists(ReferenceKind.Handle, handle)))
        {
            if (only != null && only.Id != contact.Id)
                return null;
            only = contact;
        }

        return only;
    }

    private static ProfileLink Withdrawn(ProfileLink link) => link with
    {
        State = link.Rejected.Equals(RejectedContacts.None) ? LinkState.None : LinkState.Rejected,
        SuggestedContactId = null,
        SuggestedHandle = null,
        Evidence = null,
    };
}
