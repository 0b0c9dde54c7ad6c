using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Transactions;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Sends up to 1,000 requests that succeed or fail together.</summary>
internal sealed class ExecuteTransactionMessage(IRequestGate requests, RowStore rows) : IBatchMessage
{
    public string Name => "ExecuteTransaction";

    public OrganizationResponse Handle(OrganizationRequest request, Caller caller)
    {
        var batch = BatchRequests.Of(request);
        var responses = new OrganizationResponseCollection();
        if (caller.Transaction is not null)
        {
            Execute(batch, caller, responses);
        }
        else
        {
            using var transaction = rows.Begin();
            Execute(batch, caller with { Transaction = transaction }, responses);
            transaction.Commit();
        }

        var wantsResponses = request.Parameters.TryGetValue("ReturnResponses", out var wanted) && wanted is true;
        return new ExecuteTransactionResponse
        {
            ResponseName = Name,
            Results = { ["Responses"] = wantsResponses ? responses : new OrganizationResponseCollection() },
        };
    }

    private void Execute(OrganizationRequestCollection batch, Caller caller, OrganizationResponseCollection responses)
    {
        for (var index = 0; index < batch.Count; index++)
        {
            try
            {
                responses.Add(requests.Send(batch[index], caller));
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                throw Faulted(fault.Detail, index);
            }
        }
    }

    private static FaultException<OrganizationServiceFault> Faulted(OrganizationServiceFault cause, int index) => new(
        new ExecuteTransactionFault
        {
            ErrorCode = cause.ErrorCode,
            Message = cause.Message,
            TraceText = cause.TraceText,
            InnerFault = cause,
            FaultedRequestIndex = index,
        },
        new FaultReason(cause.Message));
}
