using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Local.Dataverse.Faults;

/// <summary>Makes the faults that callers of the organization service see.</summary>
public static class Fault
{
    /// <summary>A fault with one of the <see cref="ErrorCodes"/> and a message in the platform's manner.</summary>
    public static FaultException<OrganizationServiceFault> Of(int code, string message) =>
        Of(code, message, inner: null);

    /// <summary>A fault that keeps the fault which caused it.</summary>
    public static FaultException<OrganizationServiceFault> Of(int code, string message, OrganizationServiceFault? inner)
    {
        var detail = new OrganizationServiceFault { ErrorCode = code, Message = message, InnerFault = inner };
        return new FaultException<OrganizationServiceFault>(detail, new FaultReason(message));
    }

    /// <summary>No row of <paramref name="table"/> has that id.</summary>
    public static FaultException<OrganizationServiceFault> NoRow(string table, Guid id) =>
        Of(ErrorCodes.ObjectDoesNotExist, $"Entity '{table}' With Id = {id:D} Does Not Exist");

    /// <summary>The embedded Dataverse does not do this; it says so instead of guessing.</summary>
    public static FaultException<OrganizationServiceFault> Unsupported(int code, string what) =>
        Of(code, $"{what} is not supported by the embedded Dataverse.");
}
