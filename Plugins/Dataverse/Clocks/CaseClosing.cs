using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Clocks;

/// <summary>What happens to a case of ours when it is resolved, cancelled or merged away.</summary>
internal sealed class CaseClosing
{
    private readonly PluginScope _scope;

    public CaseClosing(PluginScope scope) => _scope = scope;

    /// <summary>Ends its clocks and gives the conversation key free, so that a later conversation can have it. Safe to repeat.</summary>
    public void Close(Guid caseId)
    {
        var service = _scope.AsSystem;
        var stored = service.Retrieve(
            IncidentTable.Name, caseId, new ColumnSet(
                IncidentTable.ConversationKey, IncidentTable.Channel, IncidentTable.NextDueOn, IncidentTable.Master));
        var isDone = !stored.Contains(IncidentTable.ConversationKey) && !stored.Contains(IncidentTable.NextDueOn);
        if (!stored.Contains(IncidentTable.Channel) || isDone)
            return;

        if (stored.GetAttributeValue<EntityReference>(IncidentTable.Master) is { } master)
        {
            GiveClocksTo(master.Id, caseId);
            new CaseHistory(_scope).Refresh(master.Id);
        }

        var row = new Entity(IncidentTable.Name, caseId) { [IncidentTable.ConversationKey] = null };
        new CaseClocks(service).CaseClosed(caseId, _scope.UtcNow, row);
        service.Update(row);
        _scope.Trace("sla: case={0} closed", caseId);
    }

    private void GiveClocksTo(Guid masterId, Guid mergedId)
    {
        var service = _scope.AsSystem;
        var master = service.Retrieve(IncidentTable.Name, masterId, new ColumnSet(IncidentTable.Policy));
        var row = new Entity(IncidentTable.Name, masterId);
        new CaseClocks(service).MergedInto(masterId, master.GetAttributeValue<EntityReference>(IncidentTable.Policy)?.Id, mergedId, row);
        if (row.Attributes.Count > 0)
            service.Update(row);
    }
}
