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

/// <summary>Answers what the conversation rules ask about cases.</summary>
public sealed class CaseStore
{
    private const string OnChannel = "onchannel";
    private const int MostMerges = 8;
    private const int NormalPriority = 2;
    private const int MostSlots = 1000;
    private const int SlotsAtOnce = 10;

    private readonly IOrganizationService _service;

    public CaseStore(IOrganizationService service) => _service = service;

    /// <summary>
    /// The case joined to a row, following merges to the case it lives on in, with the time it was resolved. Costs no request
    /// for an open case.
    /// </summary>
    public ConversationCase? AsItIsNow(Entity joined)
    {
        var theCase = ConversationCaseRow.Read(joined);
        for (var merges = 0; theCase?.State == CaseState.Cancelled && merges < MostMerges; merges++)
        {
            if (ConversationCaseRow.MergedInto(joined) is not { } masterId || ById(masterId) is not { } master)
                break;
            joined = master;
            theCase = ConversationCaseRow.Read(master);
        }

        return theCase?.State == CaseState.Resolved ? theCase with { ClosedOn = ResolvedOn(theCase.Id) } : theCase;
    }

    /// <summary>
    /// The key of the lowest slot that no case holds. Two posts of one author at the same moment find the same slot, so the
    /// alternate key lets only one of them open a case.
    /// </summary>
    /// <remarks>
    /// All cases are asked and not only the author's open ones: a case whose profile was erased, or that was closed while our
    /// steps were switched off, still holds its key, and a key taken twice would refuse every later post of the author.
    /// </remarks>
    public string FreeKey(Guid channelId, string profileKey) => FreeKey(slot => PostKey.OfConversation(channelId, profileKey, slot));

    /// <summary>The same for a verified customer, whose conversations on all channels share their slots.</summary>
    public string FreeKey(Customer customer) => FreeKey(slot => PostKey.OfCustomer(customer, slot));

    private string FreeKey(Func<int, string> keyOf)
    {
        for (var first = 1; first < MostSlots; first += SlotsAtOnce)
        {
            var keys = new List<string>();
            for (var slot = first; slot < first + SlotsAtOnce; slot++)
                keys.Add(keyOf(slot));
            var taken = TakenKeys(keys);
            if (keys.Find(key => !taken.Contains(key)) is { } free)
                return free;
        }

        throw Faults.Reject("This author has a thousand open cases on the channel: resolve some before more are opened.");
    }

    /// <summary>The number of an open case that holds a conversation with an author on a channel; null when none does.</summary>
    public string? HolderOfConversation(Guid channelId, Guid profileId) => _service
        .FirstOrNone(Find.In(IncidentTable.Name, IncidentTable.TicketNumber)
            .Is(IncidentTable.Profile, profileId)
            .Is(IncidentTable.Channel, channelId)
            .Is(IncidentTable.StateCode, (int)CaseState.Active)
            .Where(IncidentTable.ConversationKey, ConditionOperator.NotNull)
            .Newest(IncidentTable.LastPostedOn, 1))?
        .GetAttributeValue<string>(IncidentTable.TicketNumber);

    /// <summary>Whether an author's open conversation on a channel had begun when a post was posted, and was not older than the join window.</summary>
    /// <param name="postedOn">UTC.</param>
    public bool WasInConversation(Guid channelId, Guid profileId, DateTime postedOn)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.LastPostedOn)
            .Is(IncidentTable.Profile, profileId)
            .Is(IncidentTable.Channel, channelId)
            .Is(IncidentTable.StateCode, (int)CaseState.Active)
            .Where(IncidentTable.FirstPostedOn, ConditionOperator.LessEqual, postedOn)
            .Newest(IncidentTable.LastPostedOn, 1);
        query.Outer(OnChannel, ChannelTable.Name, IncidentTable.Channel, ChannelTable.Id, ChannelTable.JoinWindow);
        return _service.FirstOrNone(query) is { } row
            && postedOn - row.GetAttributeValue<DateTime>(IncidentTable.LastPostedOn) <= ChannelStore.JoinWindow(row.Linked<int?>(OnChannel, ChannelTable.JoinWindow));
    }

    /// <summary>Keeps an open case from being merged away until the transaction ends; refuses, as a lost race, when it has been already.</summary>
    public void Hold(ConversationCase theCase)
    {
        if (!theCase.IsOpen)
            return;
        _service.Update(new Entity(IncidentTable.Name, theCase.Id) { [IncidentTable.ConversationKey] = theCase.ConversationKey });
        var state = _service.Retrieve(IncidentTable.Name, theCase.Id, new ColumnSet(IncidentTable.StateCode)).GetAttributeValue<OptionSetValue>(IncidentTable.StateCode);
        if (state?.Value != (int)CaseState.Active)
            throw Faults.TryAgain(false, 0);
    }

    /// <summary>UTC time of the first post of a case; null when it is not known.</summary>
    public DateTime? FirstPostedOn(Guid caseId) => _service
        .Retrieve(IncidentTable.Name, caseId, new ColumnSet(IncidentTable.FirstPostedOn))
        .GetAttributeValue<DateTime?>(IncidentTable.FirstPostedOn);

    /// <summary>Which of these conversation keys a case holds, open or not.</summary>
    private HashSet<string> TakenKeys(IReadOnlyCollection<string> keys)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var query = Find.In(IncidentTable.Name, IncidentTable.ConversationKey)
            .Where(IncidentTable.ConversationKey, ConditionOperator.In, Find.Values(keys));
        foreach (var row in _service.Rows(query))
            taken.Add(row.GetAttributeValue<string>(IncidentTable.ConversationKey));
        return taken;
    }

    /// <summary>What escalation steps need to know of a case, or null when it is gone.</summary>
    public EscalatedCase? ToEscalate(Guid caseId)
    {
        var query = Find.In(
            IncidentTable.Name,
            IncidentTable.TicketNumber,
            IncidentTable.StateCode,
            IncidentTable.StatusCode,
            IncidentTable.Priority,
            IncidentTable.EscalationLevel,
            IncidentTable.Owner).Is(IncidentTable.Id, caseId);
        return _service.FirstOrNone(query) is not { } row
            ? null
            : new EscalatedCase(
                caseId,
                row.GetAttributeValue<string>(IncidentTable.TicketNumber) ?? "",
                (CaseState)(row.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode)?.Value ?? 0),
                row.GetAttributeValue<OptionSetValue>(IncidentTable.StatusCode)?.Value,
                row.GetAttributeValue<OptionSetValue>(IncidentTable.Priority)?.Value ?? NormalPriority,
                row.GetAttributeValue<int>(IncidentTable.EscalationLevel),
                row.GetAttributeValue<EntityReference>(IncidentTable.Owner) is { } owner ? new CaseOwner(owner.Id, owner.LogicalName == UserTable.Team) : null);
    }

    /// <summary>UTC time of the latest resolution, or null when the case never had one.</summary>
    public DateTime? ResolvedOn(Guid caseId) => _service
        .FirstOrNone(Find.In(IncidentResolutionTable.Name, IncidentResolutionTable.CreatedOn)
            .Is(IncidentResolutionTable.Incident, caseId)
            .Newest(IncidentResolutionTable.CreatedOn, 1))?
        .GetAttributeValue<DateTime?>(IncidentResolutionTable.CreatedOn);

    private Entity? ById(Guid caseId)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.Id).Is(IncidentTable.Id, caseId);
        query.Outer(ConversationCaseRow.Alias, IncidentTable.Name, IncidentTable.Id, IncidentTable.Id, ConversationCaseRow.Columns);
        return _service.FirstOrNone(query);
    }
}
