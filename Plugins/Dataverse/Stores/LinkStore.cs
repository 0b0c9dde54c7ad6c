using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads and writes whom profiles are linked to.</summary>
public sealed class LinkStore
{
    private static readonly string[] Columns =
    {
        SocialProfileTable.Customer, SocialProfileTable.LinkState, SocialProfileTable.SuggestedContact, SocialProfileTable.LinkEvidence,
        SocialProfileTable.RejectedContacts, SocialProfileTable.LinkBefore, SocialProfileTable.SuggestedHandle,
    };

    private static readonly string[] AuthorColumns =
    [
        .. Columns, SocialProfileTable.Handle, SocialProfileTable.NetworkVerified, SocialProfileTable.UniqueId, SocialProfileTable.Key,
    ];

    /// <summary>Accounts of one handle, on all networks, that can be told apart; one more makes nothing surer.</summary>
    private const int MostWithOneHandle = 50;

    private readonly IOrganizationService _service;

    public LinkStore(IOrganizationService service) => _service = service;

    /// <summary>The link of a profile and the version of its row, or null when the profile is gone.</summary>
    public StoredLink? Of(Guid profileId) =>
        _service.FirstOrNone(Find.In(SocialProfileTable.Name, Columns).Is(SocialProfileTable.Id, profileId)) is { } row ? Read(row) : null;

    /// <summary>The link of the author of a post, or null when the post has none.</summary>
    public StoredLink? OfAuthor(Guid postId)
    {
        var query = Find.In(SocialProfileTable.Name, Columns);
        query.AddLink(SocialActivityTable.Name, SocialProfileTable.Id, SocialActivityTable.PostFromProfile)
            .LinkCriteria.AddCondition(SocialActivityTable.Id, ConditionOperator.Equal, postId);
        return _service.FirstOrNone(query) is { } row ? Read(row) : null;
    }

    /// <summary>The account of an author with its link, or null when the profile is gone.</summary>
    public LinkedAuthor? AuthorOf(Guid profileId) =>
        _service.FirstOrNone(Find.In(SocialProfileTable.Name, AuthorColumns).Is(SocialProfileTable.Id, profileId)) is { } row ? ReadAuthor(row) : null;

    /// <summary>The accounts that carry a handle, in any letter case and on any network.</summary>
    /// <param name="handle">Without @.</param>
    public IReadOnlyList<LinkedAuthor> AuthorsWith(string handle)
    {
        var query = Find.In(SocialProfileTable.Name, AuthorColumns).Where(SocialProfileTable.Handle, ConditionOperator.In, handle, "@" + handle);
        query.TopCount = MostWithOneHandle;
        var authors = new List<LinkedAuthor>();
        foreach (var row in _service.Rows(query))
            authors.Add(ReadAuthor(row));
        return authors;
    }

    /// <summary>Writes a link unless somebody else has changed the profile since it was read.</summary>
    /// <remarks>An author who is not verified joins no case of another channel any more.</remarks>
    public void Save(ProfileLink link, string? version)
    {
        var row = Row(link, version);
        if (link.State != LinkState.Verified)
            row[SocialProfileTable.JoinedCase] = null;
        _service.UpdateIfUnchanged(row);
    }

    private static Entity Row(ProfileLink link, string? version) => new Entity(SocialProfileTable.Name, link.ProfileId)
    {
        RowVersion = version,
        [SocialProfileTable.Customer] = link.Customer == null ? null : new EntityReference(link.Customer.Table, link.Customer.Id),
        [SocialProfileTable.LinkState] = Choice.Of(link.State),
        [SocialProfileTable.SuggestedContact] =
            link.SuggestedContactId is { } contact ? new EntityReference(ContactTable.Name, contact) : null,
        [SocialProfileTable.SuggestedHandle] = link.SuggestedHandle,
        [SocialProfileTable.LinkEvidence] = link.Evidence,
        [SocialProfileTable.RejectedContacts] = link.Rejected.ToString(),
        [SocialProfileTable.LinkBefore] = link.Before,
    };

    /// <summary>The open cases of an author, with their customers.</summary>
    public IReadOnlyList<LinkedCase> OpenCases(Guid profileId)
    {
        var cases = new List<LinkedCase>();
        var query = Find.In(IncidentTable.Name, IncidentTable.Customer, IncidentTable.Channel, IncidentTable.IdentityQuestion)
            .Is(IncidentTable.Profile, profileId)
            .Is(IncidentTable.StateCode, (int)CaseState.Active);
        foreach (var row in _service.Rows(query))
        {
            var customer = row.GetAttributeValue<EntityReference>(IncidentTable.Customer);
            cases.Add(new LinkedCase(
                row.Id,
                new Customer(customer.LogicalName, customer.Id),
                row.GetAttributeValue<EntityReference>(IncidentTable.Channel)?.Id,
                row.GetAttributeValue<string>(IncidentTable.IdentityQuestion)));
        }

        return cases;
    }

    private static LinkedAuthor ReadAuthor(Entity row)
    {
        var key = row.GetAttributeValue<string>(SocialProfileTable.Key);
        var uniqueId = row.GetAttributeValue<string>(SocialProfileTable.UniqueId);
        return new LinkedAuthor(
            Read(row),
            key == null || uniqueId == null ? null : PostKey.NetworkOfProfile(key, uniqueId),
            row.GetAttributeValue<string>(SocialProfileTable.Handle),
            row.GetAttributeValue<bool>(SocialProfileTable.NetworkVerified));
    }

    private static StoredLink Read(Entity row)
    {
        var customer = row.GetAttributeValue<EntityReference>(SocialProfileTable.Customer);
        return new StoredLink(
            new ProfileLink(
                row.Id,
                Choice.Read<LinkState>(row, SocialProfileTable.LinkState) ?? LinkState.None,
                customer == null ? null : new Customer(customer.LogicalName, customer.Id),
                row.GetAttributeValue<EntityReference>(SocialProfileTable.SuggestedContact)?.Id,
                row.GetAttributeValue<string>(SocialProfileTable.LinkEvidence),
                RejectedContacts.Parse(row.GetAttributeValue<string>(SocialProfileTable.RejectedContacts)),
                row.GetAttributeValue<string>(SocialProfileTable.LinkBefore))
            {
                SuggestedHandle = row.GetAttributeValue<string>(SocialProfileTable.SuggestedHandle),
            },
            row.RowVersion);
    }
}
