using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds authors and keeps their profiles up to date.</summary>
public sealed class ProfileStore
{
    private const string Joined = "joined";
    private const string Turns = "turn";
    private const int HandleLength = 100;
    private const int FullNameLength = 160;
    private const int UniqueIdLength = 100;

    private readonly IOrganizationService _service;

    public ProfileStore(IOrganizationService service) => _service = service;

    /// <summary>
    /// The author with this key and the open cases that a post of theirs on the channel may belong to with their turns, in one
    /// request. Where that is more than a page, the turns are left out.
    /// </summary>
    public AuthorOnChannel WithKey(string key, Guid channelId)
    {
        var query = Find.In(
                SocialProfileTable.Name,
                SocialProfileTable.Handle,
                SocialProfileTable.FullName,
                SocialProfileTable.Followers,
                SocialProfileTable.Customer,
                SocialProfileTable.LinkState,
                SocialProfileTable.LinkEvidence,
                SocialProfileTable.Blocked,
                SocialProfileTable.IsEmployee,
                SocialProfileTable.NetworkVerified)
            .Is(SocialProfileTable.Key, key);
        var cases = query.Outer(
            ConversationCaseRow.Alias, IncidentTable.Name, SocialProfileTable.Id, IncidentTable.Profile, ConversationCaseRow.Columns);
        cases.LinkCriteria.AddCondition(IncidentTable.StateCode, ConditionOperator.Equal, (int)CaseState.Active);
        cases.LinkCriteria.AddCondition(IncidentTable.Channel, ConditionOperator.Equal, channelId);
        cases.LinkEntities.Add(new LinkEntity(IncidentTable.Name, TurnTable.Name, IncidentTable.Id, TurnTable.Case, JoinOperator.LeftOuter)
        {
            EntityAlias = Turns,
            Columns = new ColumnSet(TurnStore.LinkedColumns),
        });
        var joined = query.Outer(Joined, IncidentTable.Name, SocialProfileTable.JoinedCase, IncidentTable.Id, ConversationCaseRow.Columns);
        joined.LinkCriteria.AddCondition(IncidentTable.StateCode, ConditionOperator.Equal, (int)CaseState.Active);

        var found = _service.RetrieveMultiple(query);
        if (!found.MoreRecords)
            return OnChannel(found, true);
        cases.LinkEntities.Clear();
        return OnChannel(_service.RetrieveMultiple(query), false);
    }

    private static AuthorOnChannel OnChannel(EntityCollection found, bool hasTurns)
    {
        KnownAuthor? author = null;
        var open = new List<ConversationCase>();
        var turns = new Dictionary<Guid, List<Turn>>();
        foreach (var row in found.Entities)
        {
            author ??= Read(row);
            if (ConversationCaseRow.Read(row) is not { } theCase)
                continue;
            if (!turns.TryGetValue(theCase.Id, out var ofCase))
            {
                turns[theCase.Id] = ofCase = new List<Turn>();
                open.Add(hasTurns ? theCase with { Turns = ofCase } : theCase);
            }

            if (TurnStore.Linked(row, Turns) is { } turn)
                ofCase.Add(turn);
        }

        return new AuthorOnChannel(author, open);
    }

    /// <summary>Fails, as a lost race does, when somebody wrote to the profile since it was read; else gives it another version.</summary>
    public void HoldVersion(KnownAuthor author) => _service.UpdateIfUnchanged(new Entity(SocialProfileTable.Name, author.ProfileId)
    {
        RowVersion = author.RowVersion,
        [SocialProfileTable.FullName] = author.Name,
    });

    /// <summary>Creates the profile of an author seen for the first time.</summary>
    public Guid Create(Author author, Network network, string key, Customer? customer)
    {
        var row = Columns(author);
        row[SocialProfileTable.Key] = key;
        row[SocialProfileTable.UniqueId] = Text.PostText.CutExact(author.Id, UniqueIdLength);
        row[SocialProfileTable.Community] = new OptionSetValue(Community.Of(network));
        row[SocialProfileTable.LinkState] = Choice.Of(LinkState.None);
        if (!row.Contains(SocialProfileTable.Handle))
            row[SocialProfileTable.Handle] = row[SocialProfileTable.UniqueId];
        if (customer != null)
            row[SocialProfileTable.Customer] = new EntityReference(customer.Table, customer.Id);
        return _service.Create(row);
    }

    /// <summary>Writes what the network tells anew: handle, name, followers, and whether it has verified the account.</summary>
    public void Update(Guid profileId, Author author)
    {
        var row = Columns(author);
        row.Id = profileId;
        _service.Update(row);
    }

    /// <summary>
    /// Reads a profile that a connector created and gives it its key, unless another row has that key already. Null when the
    /// row lacks the network's id of the author, without which nobody can be told apart.
    /// </summary>
    public Author? Adopt(Guid profileId, Network network)
    {
        var row = AuthorRow(profileId);
        var author = AuthorIn(row);
        if (author != null && row!.GetAttributeValue<string>(SocialProfileTable.Key) == null)
            GiveKey(profileId, PostKey.OfProfile(network, author.Id));
        return author;
    }

    /// <summary>The author as the network told last; null when the profile is gone or lacks the network's id.</summary>
    public Author? AuthorOf(Guid profileId) => AuthorIn(AuthorRow(profileId));

    /// <summary>The key of a profile; null when it has none or is gone.</summary>
    public string? KeyOf(Guid profileId) => _service
        .FirstOrNone(Find.In(SocialProfileTable.Name, SocialProfileTable.Key).Is(SocialProfileTable.Id, profileId))?
        .GetAttributeValue<string>(SocialProfileTable.Key);

    /// <summary>Links a profile that had no customer yet.</summary>
    public void Link(Guid profileId, Customer customer) => _service.Update(new Entity(SocialProfileTable.Name, profileId)
    {
        [SocialProfileTable.Customer] = new EntityReference(customer.Table, customer.Id),
    });

    /// <summary>Remembers the case that the author's posts join from now on; null forgets it.</summary>
    public void Join(Guid profileId, Guid? caseId) => _service.Update(new Entity(SocialProfileTable.Name, profileId)
    {
        [SocialProfileTable.JoinedCase] = caseId is { } id ? new EntityReference(IncidentTable.Name, id) : null,
    });

    private Entity? AuthorRow(Guid profileId) => _service.FirstOrNone(Find.In(
            SocialProfileTable.Name,
            SocialProfileTable.UniqueId,
            SocialProfileTable.Handle,
            SocialProfileTable.FullName,
            SocialProfileTable.Followers,
            SocialProfileTable.NetworkVerified,
            SocialProfileTable.Key)
        .Is(SocialProfileTable.Id, profileId));

    private static Author? AuthorIn(Entity? row)
    {
        var uniqueId = row?.GetAttributeValue<string>(SocialProfileTable.UniqueId);
        return row == null || string.IsNullOrWhiteSpace(uniqueId)
            ? null
            : new Author(
                uniqueId!,
                row.GetAttributeValue<string>(SocialProfileTable.Handle),
                row.GetAttributeValue<string>(SocialProfileTable.FullName),
                row.GetAttributeValue<int?>(SocialProfileTable.Followers))
            {
                IsVerified = row.GetAttributeValue<bool?>(SocialProfileTable.NetworkVerified),
            };
    }

    private void GiveKey(Guid profileId, string key)
    {
        var taken = _service.FirstOrNone(Find.In(SocialProfileTable.Name, SocialProfileTable.Key).Is(SocialProfileTable.Key, key));
        if (taken == null)
            _service.Update(new Entity(SocialProfileTable.Name, profileId) { [SocialProfileTable.Key] = key });
    }

    private static Entity Columns(Author author)
    {
        var row = new Entity(SocialProfileTable.Name);
        if (!string.IsNullOrEmpty(author.Handle))
            row[SocialProfileTable.Handle] = Text.PostText.CutExact(author.Handle!, HandleLength);
        if (!string.IsNullOrEmpty(author.Name))
            row[SocialProfileTable.FullName] = Text.PostText.CutExact(author.Name!, FullNameLength);
        if (author.Followers is { } followers)
            row[SocialProfileTable.Followers] = Math.Max(0, followers);
        if (author.IsVerified is { } verified)
            row[SocialProfileTable.NetworkVerified] = verified;
        return row;
    }

    private static KnownAuthor Read(Entity row)
    {
        var customer = row.GetAttributeValue<EntityReference>(SocialProfileTable.Customer);
        return new KnownAuthor(
            row.Id,
            row.GetAttributeValue<string>(SocialProfileTable.Handle),
            row.GetAttributeValue<string>(SocialProfileTable.FullName),
            row.GetAttributeValue<int?>(SocialProfileTable.Followers),
            customer == null ? null : new Customer(customer.LogicalName, customer.Id))
        {
            RowVersion = row.RowVersion,
            LinkState = Choice.Read<LinkState>(row, SocialProfileTable.LinkState) ?? LinkState.None,
            LinkEvidence = row.GetAttributeValue<string>(SocialProfileTable.LinkEvidence),
            JoinedCase = ConversationCaseRow.Read(row, Joined),
            IsBlocked = row.GetAttributeValue<bool>(SocialProfileTable.Blocked),
            IsNetworkVerified = row.GetAttributeValue<bool>(SocialProfileTable.NetworkVerified),
            IsEmployee = row.GetAttributeValue<bool>(SocialProfileTable.IsEmployee),
        };
    }
}
