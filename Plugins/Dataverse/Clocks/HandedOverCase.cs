using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Clocks;

/// <summary>A case that the sweep gave to a system job. When it cannot be escalated, its turns say why and come again later.</summary>
internal sealed class HandedOverCase
{
    private readonly PluginScope _scope;
    private readonly Guid _caseId;

    public HandedOverCase(PluginScope scope, Guid caseId)
    {
        _scope = scope;
        _caseId = caseId;
    }

    /// <remarks>
    /// A system job runs outside of any transaction and the API in one of its own, so its fault undoes the half-done case and
    /// nothing else, and may be caught here.
    /// </remarks>
    public void Escalate(DateTime asOf)
    {
        try
        {
            _scope.AsSystem.Execute(new OrganizationRequest("scrm_EscalateCase") { ["CaseId"] = _caseId, ["AsOf"] = asOf });
        }
        catch (FaultException<OrganizationServiceFault> fault) when (!Faults.IsPassing(fault))
        {
            _scope.Trace("escalate: case={0} failed: {1}", _caseId, fault.Detail?.ErrorCode ?? 0);
            NoteFailure(fault.Message, asOf);
        }
    }

    private void NoteFailure(string failure, DateTime asOf)
    {
        var turns = new TurnStore(_scope.AsSystem);
        foreach (var turn in turns.OfCase(_caseId).Where(turn => turn.IsOpen && turn.NextStepOn <= asOf + RetryTime.Lease))
        {
            var attempts = turn.FailedAttempts + 1;
            turns.WriteFailure(turn with { FailedAttempts = attempts, NextStepOn = RetryTime.After(attempts, asOf) }, failure);
        }
    }
}
