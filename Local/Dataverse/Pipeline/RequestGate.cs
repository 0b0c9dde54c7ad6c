using System;
using System.ServiceModel;
using System.Threading;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>Counts requests, lets a test fail one, and stops endless loops; what fails inside a transaction dooms it.</summary>
internal sealed class RequestGate : IRequestGate
{
    private const int MaximumDepth = 8;

    private long _count;

    public long Count => Interlocked.Read(ref _count);

    public Func<OrganizationRequest, Exception?>? BeforeRequest { get; set; }

    /// <summary>Set once: the dispatcher needs the gate for its plug-ins, and the gate the dispatcher.</summary>
    public MessageDispatcher Dispatcher { private get; set; } = null!;

    public OrganizationResponse Send(OrganizationRequest request, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(request);
        caller.Transaction?.RefuseIfDoomed();
        Interlocked.Increment(ref _count);
        try
        {
            if (BeforeRequest?.Invoke(request) is { } injected)
                throw injected;
            return Admit(request, caller);
        }
        catch
        {
            caller.Transaction?.Doom();
            throw;
        }
    }

    private OrganizationResponse Admit(OrganizationRequest request, Caller caller)
    {
        if (caller.Depth > MaximumDepth)
            throw Fault.Of(ErrorCodes.SdkCorrelationTokenDepthTooHigh,
                $"This operation was stopped because its plug-ins called each other more than {MaximumDepth} levels deep, as in an infinite loop.");
        try
        {
            return Dispatcher.Send(request, caller);
        }
        catch (Exception thrown) when (thrown is not FaultException<OrganizationServiceFault>)
        {
            throw Fault.Of(ErrorCodes.UnExpected, thrown.Message, new OrganizationServiceFault { Message = thrown.ToString() });
        }
    }
}
