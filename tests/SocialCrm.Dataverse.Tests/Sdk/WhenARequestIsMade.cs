using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace SocialCrm.Dataverse.Tests.Sdk;

/// <summary>A request names itself and puts its required parameters, empty, into its parameters.</summary>
public sealed class WhenARequestIsMade
{
    public static TheoryData<OrganizationRequest, string, string> Requests => new()
    {
        { new CreateRequest(), "Create", "Target" },
        { new UpdateRequest(), "Update", "Target" },
        { new UpsertRequest(), "Upsert", "Target" },
        { new RetrieveRequest(), "Retrieve", "Target ColumnSet" },
        { new RetrieveMultipleRequest(), "RetrieveMultiple", "Query" },
        { new DeleteRequest(), "Delete", "Target" },
        { new AssociateRequest(), "Associate", "Target Relationship RelatedEntities" },
        { new DisassociateRequest(), "Disassociate", "Target Relationship RelatedEntities" },
        { new ExecuteMultipleRequest(), "ExecuteMultiple", "Requests Settings" },
        { new ExecuteTransactionRequest(), "ExecuteTransaction", "Requests" },
        { new AddToQueueRequest(), "AddToQueue", "Target DestinationQueueId" },
        { new PickFromQueueRequest(), "PickFromQueue", "QueueItemId WorkerId RemoveQueueItem" },
        { new ReleaseToQueueRequest(), "ReleaseToQueue", "QueueItemId" },
        { new RouteToRequest(), "RouteTo", "Target" },
        { new RemoveFromQueueRequest(), "RemoveFromQueue", "QueueItemId" },
        { new CloseIncidentRequest(), "CloseIncident", "IncidentResolution Status" },
        { new AssignRequest(), "Assign", "Target Assignee" },
        { new SetStateRequest(), "SetState", "EntityMoniker State Status" },
        { new WhoAmIRequest(), "WhoAmI", "" },
        { new MergeRequest(), "Merge", "Target SubordinateId UpdateContent PerformParentingChecks" },
        { new RetrieveVersionRequest(), "RetrieveVersion", "" },
        { new IsValidStateTransitionRequest(), "IsValidStateTransition", "Entity NewState NewStatus" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void It_has_its_name(OrganizationRequest request, string name, string keys)
    {
        _ = keys;
        request.RequestName.ShouldBe(name);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void It_holds_its_required_parameters(OrganizationRequest request, string name, string keys) =>
        string.Join(' ', request.Parameters.Keys.Order(StringComparer.Ordinal))
            .ShouldBe(string.Join(' ', keys.Split(' ').Order(StringComparer.Ordinal)), name);

    [Fact]
    public void An_optional_id_reads_as_empty() => new AddToQueueRequest().SourceQueueId.ShouldBe(Guid.Empty);

    [Fact]
    public void An_update_does_not_mind_changes_since_the_read() =>
        new UpdateRequest().ConcurrencyBehavior.ShouldBe(ConcurrencyBehavior.Default);

    [Fact]
    public void A_parameter_that_is_set_is_found_by_name()
    {
        var row = new Entity("account");
        new CreateRequest { Target = row }["Target"].ShouldBeSameAs(row);
    }

    [Fact]
    public void A_batch_stops_at_the_first_error_and_answers_nothing()
    {
        var settings = new ExecuteMultipleSettings();
        settings.ContinueOnError.ShouldBeFalse();
        settings.ReturnResponses.ShouldBeFalse();
    }

    [Theory]
    [InlineData(ConcurrencyBehavior.Default, 0)]
    [InlineData(ConcurrencyBehavior.IfRowVersionMatches, 1)]
    [InlineData(ConcurrencyBehavior.AlwaysOverwrite, 2)]
    public void The_concurrency_behaviors_have_fixed_numbers(ConcurrencyBehavior behavior, int number) => ((int)behavior).ShouldBe(number);
}
