using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>The requests inside a batch, within the platform's limits.</summary>
internal static class BatchRequests
{
    private const int Maximum = 1000;

    public static OrganizationRequestCollection Of(OrganizationRequest batch)
    {
        var requests = Parameters.Required<OrganizationRequestCollection>(batch.RequestName, batch.Parameters, "Requests");
        if (requests.Count > Maximum)
            throw Fault.Of(ErrorCodes.ExecuteMultipleTooManyRequests,
                $"The request batch has {requests.Count} requests; at most {Maximum} are allowed.");
        if (requests.FirstOrDefault(request => request.RequestName is "ExecuteMultiple" or "ExecuteTransaction") is { } nested)
            throw Fault.Of(ErrorCodes.InvalidArgument, $"{nested.RequestName} cannot be a part of {batch.RequestName}.");
        return requests;
    }
}
