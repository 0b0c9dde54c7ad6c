using System;
using System.Collections.Generic;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>A case of a crisis that something else, such as a step of another solution, does not let be changed: it is left to a person.</summary>
internal sealed class RefusedCase
{
    private const int ReasonLength = 400;

    private readonly IOrganizationService _service;
    private readonly StoredCrisis _crisis;
    private readonly DateTime _asOf;

    /// <param name="asOf">UTC.</param>
    public RefusedCase(IOrganizationService service, StoredCrisis crisis, DateTime asOf)
    {
        _service = service;
        _crisis = crisis;
        _asOf = asOf;
    }

    /// <summary>Changes a case; a fault that does not pass says which case it was.</summary>
    /// <param name="theCase">With its number.</param>
    /// <param name="what">What it was to do, as in "be closed".</param>
    public static void Named(Entity theCase, string what, Action change)
    {
        try
        {
            change();
        }
        catch (FaultException<OrganizationServiceFault> fault) when (!Faults.IsPassing(fault))
        {
            var number = theCase.GetAttributeValue<string>(IncidentTable.TicketNumber);
            throw new InvalidPluginExecutionException($"Case {number} could not {what}: {fault.Message} Put that right, then do it by hand.", fault);
        }
    }

    /// <summary>The first cases that some work is due on.</summary>
    public IReadOnlyList<Entity> Due(CrisisWork work, int count)
    {
        var cases = new CrisisCaseStore(_service);
        switch (work)
        {
            case CrisisWork.Join:
                return cases.ToJoin(_crisis, count);
            case CrisisWork.Tell:
                return cases.ToTell(_crisis.Id, _crisis.Updates, Array.Empty<Guid>(), count);
            case CrisisWork.Close:
                return _crisis.State == CrisisState.FalseAlarm ? cases.ToFree(_crisis, count) : cases.ToClose(_crisis, count);
            default:
                return Array.Empty<Entity>();
        }
    }

    /// <summary>Notes the reason on a case, and that the work is not due on it any more.</summary>
    public void Note(Guid caseId, CrisisWork work, string reason)
    {
        var row = new Entity(IncidentTable.Name, caseId) { [IncidentTable.HeldOutReason] = PostText.CutExact(reason, ReasonLength) };
        switch (work)
        {
            case CrisisWork.Join:
                row[IncidentTable.LeftCrisis] = new EntityReference(CrisisTable.Name, _crisis.Id);
                break;
            case CrisisWork.Tell:
                row[IncidentTable.CrisisUpdate] = _crisis.Updates;
                break;
            default:
                row[IncidentTable.CrisisLookOn] = _asOf;
                break;
        }

        _service.Update(row);
    }
}
