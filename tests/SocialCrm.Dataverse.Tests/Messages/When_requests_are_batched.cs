using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

public class When_requests_are_batched
{
    private readonly TestOrganization _org = new();

    [Fact]
    public void ExecuteMultiple_stops_at_the_first_fault_and_keeps_what_came_before()
    {
        var response = Multiple(continueOnError: false, Contact("Kim"), Contact(null), Contact("Lee"));

        response.IsFaulted.ShouldBeTrue();
        response.Responses.Select(item => item.RequestIndex).ShouldBe([0, 1]);
        response.Responses[1].Fault.ErrorCode.ShouldBe(ErrorCodes.QueryBuilderNoAttribute);
        _org.Count("contact").ShouldBe(1);
    }

    [Fact]
    public void ExecuteMultiple_goes_on_after_a_fault_when_it_is_told_to()
    {
        var response = Multiple(continueOnError: true, Contact("Kim"), Contact(null), Contact("Lee"));

        response.Responses.Select(item => item.Fault is not null).ShouldBe([false, true, false]);
        _org.Count("contact").ShouldBe(2);
    }

    [Fact]
    public void ExecuteMultiple_returns_faults_only_when_responses_are_not_wanted()
    {
        var response = (ExecuteMultipleResponse)_org.Service.Execute(new ExecuteMultipleRequest
        {
            Requests = [Contact("Kim"), Contact(null)],
            Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = false },
        });

        response.Responses.ShouldHaveSingleItem().RequestIndex.ShouldBe(1);
    }

    [Fact]
    public void More_than_a_thousand_requests_are_refused()
    {
        var fault = TestOrganization.FaultOf(() => Multiple(continueOnError: true, [.. Enumerable.Repeat(Contact("Kim"), 1001)]));

        fault.Message.ShouldBe("The request batch has 1001 requests; at most 1000 are allowed.");
        _org.Count("contact").ShouldBe(0);
    }

    [Fact]
    public void A_batch_in_a_batch_is_refused() =>
        TestOrganization.FaultOf(() => Multiple(continueOnError: true, new ExecuteTransactionRequest { Requests = [] }))
            .Message.ShouldBe("ExecuteTransaction cannot be a part of ExecuteMultiple.");

    [Fact]
    public void ExecuteTransaction_stores_all()
    {
        var response = (ExecuteTransactionResponse)_org.Service.Execute(new ExecuteTransactionRequest { Requests = [Contact("Kim"), Contact("Lee")], ReturnResponses = true });

        response.Responses.OfType<CreateResponse>().Count().ShouldBe(2);
        _org.Count("contact").ShouldBe(2);
    }

    [Fact]
    public void ExecuteTransaction_stores_nothing_when_one_fails_and_says_which()
    {
        var fault = TestOrganization.FaultOf(() => _org.Service.Execute(new ExecuteTransactionRequest { Requests = [Contact("Kim"), Contact("Lee"), Contact(null)] }));

        fault.ShouldBeOfType<ExecuteTransactionFault>().FaultedRequestIndex.ShouldBe(2);
        fault.ErrorCode.ShouldBe(ErrorCodes.QueryBuilderNoAttribute);
        _org.Count("contact").ShouldBe(0);
    }

    [Fact]
    public void Every_request_of_a_batch_counts()
    {
        Multiple(continueOnError: true, Contact("Kim"), Contact("Lee"));

        _org.Host.RequestCount.ShouldBe(3);
    }

    private ExecuteMultipleResponse Multiple(bool continueOnError, params OrganizationRequest[] requests)
    {
        var batch = new OrganizationRequestCollection();
        batch.AddRange(requests);
        return (ExecuteMultipleResponse)_org.Service.Execute(new ExecuteMultipleRequest
        {
            Requests = batch,
            Settings = new ExecuteMultipleSettings { ContinueOnError = continueOnError, ReturnResponses = true },
        });
    }

    /// <summary>Without a name, a request that fails.</summary>
    private static CreateRequest Contact(string? name) =>
        new() { Target = name is null ? TestOrganization.Row("contact", ("shoesize", 42)) : TestOrganization.Row("contact", ("lastname", name)) };
}
