using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;

namespace SocialCrm.Cli.Replay;

/// <summary>Sends requests as a flow does: a fault that asks to try again is answered by trying again.</summary>
internal sealed class PatientService(Func<OrganizationRequest, OrganizationResponse> execute)
{
    /// <summary>A flow's default policy: once, and four times more.</summary>
    private const int MostTries = 5;

    public int Retries { get; private set; }

    /// <exception cref="FaultException{OrganizationServiceFault}">The request is refused, or the last try failed as well.</exception>
    public OrganizationResponse Execute(OrganizationRequest request)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return execute(request);
            }
            catch (FaultException<OrganizationServiceFault> fault) when (tries < MostTries && Faults.IsPassing(fault))
            {
                Retries++;
            }
        }
    }
}
