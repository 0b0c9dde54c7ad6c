using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Sends up to 1,000 requests one after the other, each in its own transaction.</summary>
internal sealed class ExecuteMultipleMessage(IRequestGate requests) : IBatchMessage
{
    public string Name => "ExecuteMultiple";

    public OrganizationResponse Handle(OrganizationRequest request, Caller caller)
    {
        var batch = BatchRequests.Of(request);
        var settings = Parameters.Required<ExecuteMultipleSettings>(Name, request.Parameters, "Settings");
        var responses = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        for (var index = 0; index < batch.Count; index++)
        {
            var item = Execute(batch[index], caller, index);
            isFaulted |= item.Fault is not null;
            if (item.Fault is not null || settings.ReturnResponses)
                responses.Add(item);
            if (item.Fault is not null && !settings.ContinueOnError)
                break;
        }

        return new ExecuteMultipleResponse
        {
            ResponseName = Name,
            Results = { ["IsFaulted"] = isFaulted, ["Responses"] = responses },
        };
    }

    private ExecuteMultipleResponseItem Execute(OrganizationRequest request, Caller caller, int index)
    {
        try
        {
            return new ExecuteMultipleResponseItem { RequestIndex = index, Response = requests.Send(request, caller) };
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return new ExecuteMultipleResponseItem { RequestIndex = index, Fault = fault.Detail };
        }
    }
}
