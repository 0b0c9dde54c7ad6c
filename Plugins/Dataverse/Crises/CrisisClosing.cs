using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Closes what may be closed of a crisis, a page at a time. Each case is looked at once in a closing, so that a page that died is made again.</summary>
internal sealed class CrisisClosing
{
    private const int ProblemSolved = 5;

    private readonly IOrganizationService _service;
    private readonly DateTime _now;
    private readonly CrisisCaseStore _cases;
    private readonly CrisisStore _crises;
    private readonly bool _isWhole;

    /// <param name="only">The one case to look at; null: all.</param>
    public CrisisClosing(IOrganizationService service, DateTime now, Guid? only = null)
    {
        _isWhole = only == null;
        _service = service;
        _now = now;
        _cases = new CrisisCaseStore(service, only);
        _crises = new CrisisStore(service);
    }

    /// <param name="crisis">Cooling down, with a closing under way.</param>
    public ClosingPage Run(StoredCrisis crisis, int page)
    {
        var rows = _cases.ToClose(crisis, page + 1);
        var batch = rows.Take(page).ToList();
        var exceptions = new List<LeftCase>();
        var childOf = new CrisisFacts(_service, crisis).Of(batch);
        foreach (var row in batch)
            RefusedCase.Named(row, "be closed", () => Look(childOf(row), crisis, exceptions));

        var more = rows.Count > page;
        if (!more && _isWhole)
            _crises.Write(crisis, new Entity(CrisisTable.Name) { [CrisisTable.ClosingOn] = null });
        return new ClosingPage(batch.Count - exceptions.Count, exceptions, more);
    }

    private void Look(CrisisChild child, StoredCrisis crisis, List<LeftCase> exceptions)
    {
        if (HeldOut.FromClosing(child) is { } reason)
        {
            exceptions.Add(new LeftCase(child.Case.Id, child.Case.Number, reason));
            _cases.Note(child.Case.Id, reason, IncidentTable.CrisisLookOn, _now);
        }
        else
        {
            Close(child.Case.Id, crisis.Resolution!);
        }
    }

    /// <summary>Ends a crisis that has cooled down: no case joins any more, and the parent case is resolved. What is still open of its cases goes on by itself.</summary>
    public void End(StoredCrisis crisis)
    {
        new CrisisMove(_service, _now).To(crisis, CrisisState.Closed, null);
        if (crisis.CaseId is not { } parentId)
            return;
        foreach (var child in _cases.Children(parentId, CrisisCaseStore.MostChildren).Where(IsOpen))
            _cases.SetParent(child.Id, null);
        var parent = _service.Retrieve(IncidentTable.Name, parentId, new ColumnSet(IncidentTable.StateCode, IncidentTable.TicketNumber));
        if (IsOpen(parent))
            RefusedCase.Named(parent, "be closed", () => Close(parentId, crisis.Resolution ?? ""));
    }

    private static bool IsOpen(Entity theCase) => (theCase.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode)?.Value ?? 0) == (int)CaseState.Active;

    private void Close(Guid caseId, string resolution) => _service.Execute(new CloseIncidentRequest
    {
        IncidentResolution = new Entity(IncidentResolutionTable.Name)
        {
            [IncidentResolutionTable.Subject] = resolution,
            [IncidentResolutionTable.Incident] = new EntityReference(IncidentTable.Name, caseId),
        },
        Status = new OptionSetValue(ProblemSolved),
    });
}
