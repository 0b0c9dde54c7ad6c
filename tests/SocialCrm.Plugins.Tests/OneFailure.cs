using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Tests;

/// <summary>Lets one organization request of many fail once, whoever makes it: a caller, a plug-in or a system job.</summary>
internal sealed class OneFailure(Desk desk)
{
    private int _left;
    private string _what = "";
    private int _errorCode;

    /// <summary>Error codes that pass, as Dataverse names them.</summary>
    public static TheoryData<string, int> Passing { get; } = new()
    {
        { "deadlock", -2147204784 }, { "timeout", -2147204783 }, { "throttled", -2147015902 }, { "duplicate key", -2147088238 },
    };

    public bool HasHappened { get; private set; }

    /// <param name="at">Which of the requests from now on fails, from 1.</param>
    public void Arm(int at, string what, int errorCode) => (_left, _what, _errorCode, HasHappened) = (at, what, errorCode, false);

    /// <summary>Sends a request as a flow does, once more after a fault that passes, and lets the system jobs run, again after their pause.</summary>
    public void Send(OrganizationRequest request)
    {
        desk.Host.BeforeRequest = _ => --_left == 0 ? Failure() : null;
        try
        {
            desk.Service.Execute(request);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (Plugins.Dataverse.Faults.IsPassing(fault))
        {
            desk.Service.Execute(request);
        }

        desk.Host.RunAsyncJobs();
        desk.Host.BeforeRequest = null;
        desk.Host.Clock.Set(desk.Now.AddMinutes(2));
        desk.Host.RunAsyncJobs();
    }

    private FaultException<OrganizationServiceFault> Failure()
    {
        HasHappened = true;
        return new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = _errorCode, Message = _what }, new FaultReason(_what));
    }
}
