using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Finds the cases of a crisis, and lets them join and leave.</summary>
internal sealed class CrisisCaseStore
{
    /// <summary>The platform allows a case this many child cases. Those beyond belong to the crisis all the same.</summary>
    public const int MostChildren = 100;

    private const string Child = "child";

    private readonly IOrganizationService _service;
    private readonly Guid? _only;

    /// <param name="only">The one case to find; null: all.</param>
    public CrisisCaseStore(IOrganizationService service, Guid? only = null)
    {
        _service = service;
        _only = only;
    }

    /// <summary>Open cases on the cause that have not joined yet, the first first.</summary>
    public IReadOnlyList<Entity> ToJoin(StoredCrisis crisis, int count)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.TicketNumber)
            .Is(IncidentTable.Topic, crisis.TopicId)
            .Is(IncidentTable.StateCode, (int)CaseState.Active)
            .Where(IncidentTable.Channel, ConditionOperator.NotNull)
            .Where(IncidentTable.FirstPostedOn, ConditionOperator.GreaterEqual, crisis.StartedOn)
            .Oldest(IncidentTable.FirstPostedOn)
            .Oldest(IncidentTable.Id);
        query.Criteria.AddFilter(IsNot(IncidentTable.Crisis, crisis.Id));
        query.Criteria.AddFilter(IsNot(IncidentTable.LeftCrisis, crisis.Id));
        return First(query, count);
    }

    /// <summary>Open cases of a crisis that an update was not meant for yet, except those on some channels; the one that waits longest first.</summary>
    public IReadOnlyList<Entity> ToTell(Guid crisisId, int number, IReadOnlyCollection<Guid> exceptChannels, int count)
    {
        var query = Open(crisisId).Oldest(IncidentTable.FirstPostedOn).Oldest(IncidentTable.Id);
        var missing = query.Criteria.AddFilter(LogicalOperator.Or);
        missing.AddCondition(IncidentTable.CrisisUpdate, ConditionOperator.Null);
        missing.AddCondition(IncidentTable.CrisisUpdate, ConditionOperator.LessThan, number);
        if (exceptChannels.Count > 0)
            query.Where(IncidentTable.Channel, ConditionOperator.NotIn, Find.Values(exceptChannels));
        query.Outer(CrisisFacts.Channel, ChannelTable.Name, IncidentTable.Channel, ChannelTable.Id, ChannelTable.Id, ChannelTable.Pace);
        return First(query, count);
    }

    /// <summary>Open cases of a crisis that its closing has not looked at yet.</summary>
    public IReadOnlyList<Entity> ToClose(StoredCrisis crisis, int count)
    {
        var query = Open(crisis.Id).Oldest(IncidentTable.FirstPostedOn).Oldest(IncidentTable.Id);
        return First(NotLookedAt(query, crisis), count);
    }

    /// <summary>Cases of a false alarm in any state that its undoing has not looked at yet.</summary>
    public IReadOnlyList<Entity> ToFree(StoredCrisis crisis, int count)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.TicketNumber).Is(IncidentTable.Crisis, crisis.Id).Oldest(IncidentTable.Id);
        return First(NotLookedAt(query, crisis), count);
    }

    /// <summary>The number of a case; empty when it is gone.</summary>
    public string NumberOf(Guid caseId) => _service
        .FirstOrNone(Find.In(IncidentTable.Name, IncidentTable.TicketNumber).Is(IncidentTable.Id, caseId))?
        .GetAttributeValue<string>(IncidentTable.TicketNumber) ?? "";

    public void Join(Guid caseId, Guid crisisId) => _service.Update(new Entity(IncidentTable.Name, caseId)
    {
        [IncidentTable.Crisis] = new EntityReference(CrisisTable.Name, crisisId),
    });

    /// <summary>Gives the first cases of a crisis the platform's parent case, as many as it allows. One that has child cases of its own stays without.</summary>
    /// <returns>How many were given it.</returns>
    public int Link(StoredCrisis crisis, int count)
    {
        var room = MostChildren - Children(crisis.CaseId!.Value, MostChildren).Count;
        if (room <= 0 || !MayHaveChildren(crisis.CaseId.Value))
            return 0;
        var query = Open(crisis.Id).Where(IncidentTable.Parent, ConditionOperator.Null).Oldest(IncidentTable.FirstPostedOn).Oldest(IncidentTable.Id);
        query.Outer(Child, IncidentTable.Name, IncidentTable.Id, IncidentTable.Parent);
        query.Criteria.Conditions.Add(new ConditionExpression(Child, IncidentTable.Id, ConditionOperator.Null));
        query.TopCount = Math.Min(room, count);
        var cases = _service.Rows(query);
        foreach (var row in cases)
            SetParent(row.Id, crisis.CaseId);
        return cases.Count;
    }

    /// <summary>The cases whose parent case this one is, in any state: closed ones count for the platform too.</summary>
    public IReadOnlyList<Entity> Children(Guid parentId, int count)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.StateCode).Is(IncidentTable.Parent, parentId);
        query.TopCount = count;
        return _service.Rows(query).ToList();
    }

    public void SetParent(Guid caseId, Guid? parentId) => _service.Update(new Entity(IncidentTable.Name, caseId)
    {
        [IncidentTable.Parent] = parentId is { } id ? new EntityReference(IncidentTable.Name, id) : null,
    });

    /// <summary>Notes on a case what a mass action made of it.</summary>
    /// <param name="reason">Why it was left to a person; null: it was not.</param>
    public void Note(Guid caseId, string? reason, string column, object value) => _service.Update(new Entity(IncidentTable.Name, caseId)
    {
        [IncidentTable.HeldOutReason] = reason,
        [column] = value,
    });

    /// <summary>The platform knows one level, and a person may have put the parent case below another one or closed it.</summary>
    private bool MayHaveChildren(Guid caseId) => _service.FirstOrNone(Find.In(IncidentTable.Name, IncidentTable.Id)
        .Is(IncidentTable.Id, caseId)
        .Is(IncidentTable.StateCode, (int)CaseState.Active)
        .Where(IncidentTable.Parent, ConditionOperator.Null)) != null;

    private List<Entity> First(QueryExpression query, int count)
    {
        if (_only is { } id)
            query.Is(IncidentTable.Id, id);
        query.TopCount = count;
        return _service.Rows(query).ToList();
    }

    private static QueryExpression NotLookedAt(QueryExpression query, StoredCrisis crisis)
    {
        var missing = query.Criteria.AddFilter(LogicalOperator.Or);
        missing.AddCondition(IncidentTable.CrisisLookOn, ConditionOperator.Null);
        missing.AddCondition(IncidentTable.CrisisLookOn, ConditionOperator.LessThan, crisis.ClosingOn!.Value);
        return query;
    }

    private static QueryExpression Open(Guid crisisId)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.Channel, IncidentTable.TicketNumber)
            .Is(IncidentTable.Crisis, crisisId)
            .Is(IncidentTable.StateCode, (int)CaseState.Active);
        query.Outer(ConversationCaseRow.Alias, IncidentTable.Name, IncidentTable.Id, IncidentTable.Id, ConversationCaseRow.Columns);
        return query;
    }

    private static FilterExpression IsNot(string lookup, Guid id)
    {
        var filter = new FilterExpression(LogicalOperator.Or);
        filter.AddCondition(lookup, ConditionOperator.Null);
        filter.AddCondition(lookup, ConditionOperator.NotEqual, id);
        return filter;
    }
}
