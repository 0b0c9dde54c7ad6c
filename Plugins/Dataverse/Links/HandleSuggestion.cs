using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Links;

/// <summary>Suggests the contact that lists the handle of an account that its network has verified, and takes back what no longer holds.</summary>
/// <remarks>In asynchronous steps only. The row is read anew, because it may have changed since the step was queued.</remarks>
internal sealed class HandleSuggestion
{
    private readonly PluginScope _scope;
    private readonly LinkStore _links;

    public HandleSuggestion(PluginScope scope)
    {
        _scope = scope;
        _links = new LinkStore(scope.AsSystem);
    }

    /// <summary>Looks at one author, and at others who carry the same handle: it was renamed or taken over, and nobody knows whose it was.</summary>
    public void Consider(Guid profileId)
    {
        if (_links.AuthorOf(profileId) is not { MaySuggest: true } author)
            return;
        var handle = author.IsNetworkVerified ? author.HandleKey : null;
        IReadOnlyList<PossibleContact> listedBy = handle == null ? [] : new CustomerReferenceStore(_scope.AsSystem).ListedBy([handle]);
        var others = listedBy.Count == 0 ? [] : OthersWith(author);

        Carry(author, HandlePolicy.Decide(author.Link, others.Count == 0 ? handle : null, listedBy));
        foreach (var other in others)
            Carry(other, HandlePolicy.Decide(other.Link, null, []));
    }

    /// <summary>Looks at the authors with a handle after a contact began or ceased to list it.</summary>
    public void ConsiderAuthorsWith(Network network, string handle)
    {
        var key = ReferenceKey.OfHandle(network, handle);
        foreach (var author in _links.AuthorsWith(ReferenceKey.HandleName(handle)))
        {
            if (author.MaySuggest && author.HandleKey == key)
                Consider(author.Link.ProfileId);
        }
    }

    private List<LinkedAuthor> OthersWith(LinkedAuthor author) => _links.AuthorsWith(ReferenceKey.HandleName(author.Handle))
        .Where(other => other.HandleKey == author.HandleKey && other.Link.ProfileId != author.Link.ProfileId)
        .ToList();

    /// <summary>In an order in which a step that is run again after a fault in between does what is left.</summary>
    private void Carry(LinkedAuthor author, ProfileLink after)
    {
        if (after == author.Link && !after.RestsOnHandle)
            return;
        if (after.State != LinkState.Suggested)
            Ask(after);
        if (after != author.Link)
            _links.Save(after, author.Stored.Version);
        if (after.State == LinkState.Suggested)
            Ask(after);
        _scope.Trace("identity: profile={0} state={1} by handle", after.ProfileId, after.State);
    }

    private void Ask(ProfileLink link) => new CaseIdentity(_scope.AsSystem).Ask(_links.OpenCases(link.ProfileId), link);
}
