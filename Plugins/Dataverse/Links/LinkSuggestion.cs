using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Dataverse.Links;

/// <summary>Suggests the contact that an author may be, after a private message with an e-mail address, a phone number, or a booking code or order number.</summary>
/// <remarks>In the asynchronous step of the new post: nobody waits for the search, and other posts cost no request.</remarks>
internal sealed class LinkSuggestion
{
    private readonly PluginScope _scope;
    private readonly LinkStore _links;

    public LinkSuggestion(PluginScope scope)
    {
        _scope = scope;
        _links = new LinkStore(scope.AsSystem);
    }

    /// <param name="post">The socialactivity as it was created.</param>
    public void Consider(Entity post)
    {
        var details = DetailsIn(post);
        if (details == null || _links.OfAuthor(post.Id) is not { } stored || !LinkSuggestionPolicy.IsOpen(stored.Link))
            return;

        var found = Found(details);
        var postedOn = post.GetAttributeValue<DateTime?>(SocialActivityTable.PostedOn) ?? _scope.UtcNow;
        if (LinkSuggestionPolicy.Suggest(stored.Link, details, found, postedOn) is not { } suggested)
            return;

        // The cases first: a step that is run again after a fault in between finds the link undecided and does both.
        new CaseIdentity(_scope.AsSystem).Ask(_links.OpenCases(suggested.ProfileId), suggested);
        _links.Save(suggested, stored.Version);
        _scope.Trace("identity: profile={0} suggested={1}", suggested.ProfileId, suggested.SuggestedContactId!);
    }

    private List<PossibleContact> Found(ContactDetails details)
    {
        var found = new List<PossibleContact>();
        if (details.HaveAddress)
            found.AddRange(new ContactStore(_scope.AsSystem).With(details));
        if (details.References.Count > 0)
            found.AddRange(new CustomerReferenceStore(_scope.AsSystem).ListedBy(details.References));
        return found;
    }

    /// <summary>Null when the post is none that tells anything.</summary>
    private static ContactDetails? DetailsIn(Entity post)
    {
        var isPrivate = post.GetAttributeValue<OptionSetValue>(SocialActivityTable.PostMessageType)?.Value == 1;
        if (!isPrivate || post.GetAttributeValue<bool>(SocialActivityTable.DirectionCode))
            return null;
        var text = post.GetAttributeValue<string>(SocialActivityTable.Text) ?? post.GetAttributeValue<string>(SocialActivityTable.Description);
        var details = ContactDetails.In(text ?? "");
        return details.AreNone ? null : details;
    }
}
