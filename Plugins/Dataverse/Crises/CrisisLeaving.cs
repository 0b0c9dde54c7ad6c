using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Replies;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Takes cases out of a crisis: one that a person splits off, or all of them after a false alarm. A clock that stood still for the crisis goes on.</summary>
internal sealed class CrisisLeaving
{
    private const int Cancelled = 6;

    private readonly IOrganizationService _service;
    private readonly DateTime _now;
    private readonly CrisisCaseStore _cases;
    private readonly bool _isWhole;

    /// <param name="only">The one case to look at; null: all.</param>
    public CrisisLeaving(IOrganizationService service, DateTime now, Guid? only = null)
    {
        _isWhole = only == null;
        _service = service;
        _now = now;
        _cases = new CrisisCaseStore(service, only);
    }

    /// <summary>Splits a case off.</summary>
    /// <returns>False when it belongs to no crisis.</returns>
    public bool Split(Guid caseId)
    {
        var theCase = Read(caseId);
        if (theCase.GetAttributeValue<EntityReference>(IncidentTable.Crisis) is not { } crisis)
            return false;
        Free(theCase, new CrisisStore(_service).ById(crisis.Id).CaseId, "The case was split off its crisis.", crisis);
        return true;
    }

    /// <summary>A person took a case out of a crisis on its form.</summary>
    /// <param name="isInAnother">It was put into another one, in which it stays.</param>
    public void Left(Guid caseId, EntityReference crisis, bool isInAnother) =>
        Free(Read(caseId), new CrisisStore(_service).ById(crisis.Id).CaseId, "The case was split off its crisis.", crisis, isInAnother);

    /// <summary>Undoes a page of a false alarm; with the last one the parent case is cancelled.</summary>
    public ClosingPage Undo(StoredCrisis crisis, int page)
    {
        var rows = _cases.ToFree(crisis, page + 1);
        foreach (var row in rows.Take(page))
            RefusedCase.Named(row, "be taken out of the crisis", () => Free(Read(row.Id), crisis.CaseId, "The crisis was a false alarm.", null));
        var more = rows.Count > page;
        if (!more && _isWhole)
            Finish(crisis);
        return new ClosingPage(Math.Min(rows.Count, page), Array.Empty<LeftCase>(), more);
    }

    private void Finish(StoredCrisis crisis)
    {
        new CrisisStore(_service).Write(crisis, new Entity(CrisisTable.Name) { [CrisisTable.ClosingOn] = null });
        if (crisis.CaseId is { } parentId && StateOf(Read(parentId)) == CaseState.Active)
            SetStatus(parentId, CaseState.Cancelled, Cancelled);
    }

    private void Free(Entity theCase, Guid? parentId, string why, EntityReference? left, bool isInAnother = false)
    {
        EndReply(theCase.Id, why);
        var row = new Entity(IncidentTable.Name, theCase.Id)
        {
            [IncidentTable.HeldOutReason] = null,
            [IncidentTable.CrisisUpdate] = null,
            [IncidentTable.CrisisLookOn] = null,
        };
        if (!isInAnother)
            row[IncidentTable.Crisis] = null;
        if (left != null)
            row[IncidentTable.LeftCrisis] = left;
        if (parentId != null && theCase.GetAttributeValue<EntityReference>(IncidentTable.Parent)?.Id == parentId)
            row[IncidentTable.Parent] = null;
        _service.Update(row);
        var wasTold = theCase.Contains(IncidentTable.CrisisUpdate);
        if (wasTold && StateOf(theCase) == CaseState.Active && theCase.GetAttributeValue<OptionSetValue>(IncidentTable.StatusCode)?.Value == ConversationCase.OnHold)
            SetStatus(theCase.Id, CaseState.Active, ConversationCase.InProgress);
    }

    /// <summary>An update that no flow has taken yet does not go out any more.</summary>
    private void EndReply(Guid caseId, string why)
    {
        if (new ReplyStore(_service).LiveOn(caseId) is { CrisisUpdateId: not null, State: ReplyState.Approved } reply)
            new ReplyWriter(_service).End(reply, ReplyState.Expired, why);
    }

    private Entity Read(Guid caseId)
    {
        var query = Find.In(
            IncidentTable.Name, IncidentTable.Crisis, IncidentTable.Parent, IncidentTable.CrisisUpdate, IncidentTable.StateCode, IncidentTable.StatusCode);
        return _service.FirstOrNone(query.Is(IncidentTable.Id, caseId)) ?? throw Faults.NotFound($"There is no case with the id {caseId}: give CaseId the id of a case.");
    }

    private static CaseState StateOf(Entity theCase) => (CaseState)(theCase.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode)?.Value ?? 0);

    private void SetStatus(Guid caseId, CaseState state, int status) => _service.Update(new Entity(IncidentTable.Name, caseId)
    {
        [IncidentTable.StateCode] = new OptionSetValue((int)state),
        [IncidentTable.StatusCode] = new OptionSetValue(status),
    });
}
