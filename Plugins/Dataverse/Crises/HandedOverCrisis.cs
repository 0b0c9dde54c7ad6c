using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>A crisis that the sweep gave to a system job. What fails on one case is left to a person; the other cases and crises go on.</summary>
/// <remarks>
/// A system job runs outside of any transaction and each call of the API in one of its own, so a fault undoes one page and nothing
/// else, and may be caught here. The cases of a page that failed are then done one by one.
/// </remarks>
internal sealed class HandedOverCrisis
{
    private const int PageSize = 50;

    /// <summary>Keeps one job far below the platform's two minutes; what is left comes with the next sweep.</summary>
    private const int Pages = 6;

    private const int FailureLength = 2000;

    private readonly PluginScope _scope;
    private readonly Guid _crisisId;
    private readonly DateTime _asOf;

    /// <param name="asOf">UTC.</param>
    public HandedOverCrisis(PluginScope scope, Guid crisisId, DateTime asOf)
    {
        _scope = scope;
        _crisisId = crisisId;
        _asOf = asOf;
    }

    public void Run()
    {
        var crises = new CrisisStore(_scope.AsSystem);
        if (crises.IfThere(_crisisId) is not { } crisis)
            return;
        var failures = new List<string>();
        foreach (var work in CrisisPlan.Of(crisis, _asOf))
        {
            if (Failure(crisis, work) is { } failure)
                failures.Add(failure);
            else if (work == CrisisWork.End)
                failures.Clear();
        }

        var row = crisis.TakesCases ? crises.Counts(crisis) : new Entity(CrisisTable.Name, crisis.Id);
        row[CrisisTable.Failure] = failures.Count == 0 ? null : PostText.CutExact(string.Join(" ", failures), FailureLength);
        _scope.AsSystem.Update(row);
    }

    /// <summary>Does some work, page by page.</summary>
    /// <returns>What kept it from being done that no case tells; null when nothing did.</returns>
    private string? Failure(StoredCrisis crisis, CrisisWork work)
    {
        try
        {
            for (var page = 0; page < Pages && Keep(work, null); page++)
            {
            }

            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (!Faults.IsPassing(fault))
        {
            _scope.Trace("crisis: {0} work={1} failed: {2}", _crisisId, work, fault.Detail?.ErrorCode ?? 0);
            return OneByOne(new RefusedCase(_scope.AsSystem, crisis, _asOf), work) ? null : fault.Message;
        }
    }

    /// <returns>Whether the cases that refused say why.</returns>
    private bool OneByOne(RefusedCase refused, CrisisWork work)
    {
        var noted = refused.Due(work, PageSize).Select(row => TryKeep(refused, work, row.Id)).Where(isNoted => isNoted != null).ToList();
        return noted.Count > 0 && noted.TrueForAll(isNoted => isNoted == true);
    }

    /// <returns>Null when the case did not refuse; else whether it says why.</returns>
    private bool? TryKeep(RefusedCase refused, CrisisWork work, Guid caseId)
    {
        try
        {
            Keep(work, caseId);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (!Faults.IsPassing(fault))
        {
            return TryNote(refused, work, caseId, fault.Message);
        }
    }

    private bool TryNote(RefusedCase refused, CrisisWork work, Guid caseId, string reason)
    {
        try
        {
            refused.Note(caseId, work, reason);
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (!Faults.IsPassing(fault))
        {
            _scope.Trace("crisis: case={0} takes no note: {1}", caseId, fault.Detail?.ErrorCode ?? 0);
            return false;
        }
    }

    /// <returns>Whether cases are left.</returns>
    private bool Keep(CrisisWork work, Guid? caseId)
    {
        var request = new OrganizationRequest("scrm_KeepCrisis")
        {
            ["CrisisId"] = _crisisId,
            ["Work"] = work.ToString(),
            ["AsOf"] = _asOf,
            ["MaxCases"] = PageSize,
        };
        if (caseId is { } id)
            request["CaseId"] = id;
        return (bool)_scope.AsSystem.Execute(request)["More"];
    }
}
