using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Clocks;

/// <summary>The platform's SLA said something new about a case.</summary>
internal sealed class NativeSla
{
    private readonly PluginScope _scope;

    public NativeSla(PluginScope scope) => _scope = scope;

    /// <summary>Shows it on the turn. Safe to repeat: the state of now counts.</summary>
    public void Follow(Guid instanceId)
    {
        var service = _scope.AsSystem;
        var kpis = new NativeKpiStore(service);
        if (kpis.CaseOf(instanceId) is not { } theCase || new PolicyStore(service).ById(theCase.PolicyId) is not { } terms)
            return;

        var policy = terms.Terms.Policy;
        if (!policy.IsNative || NativeTurns.KpiOf(theCase.Column, policy) is not { } kpi || kpis.Latest(theCase.Id, theCase.Column) is not { } latest)
            return;

        var row = new Entity(IncidentTable.Name, theCase.Id);
        new CaseClocks(service).NativeKpiChanged(theCase.Id, kpi, latest, terms, _scope.UtcNow, row);
        if (row.Attributes.Count > 0)
            service.Update(row);
        _scope.Trace("sla: case={0} native={1} status={2}", theCase.Id, latest.Id, latest.Status);
    }
}
