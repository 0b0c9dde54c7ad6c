using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Security;

/// <summary>What Microsoft lists under "privileges by message": all of it is enough, and each of it is needed.</summary>
public class When_a_message_needs_several_privileges
{
    private readonly TestOrganization _org = new();
    private readonly Guid _case;
    private readonly Guid _queue;

    public When_a_message_needs_several_privileges()
    {
        _case = _org.CreateCase();
        _queue = _org.Create("queue", ("name", "Care"));
    }

    [Fact]
    public void Resolving_a_case() => NeedsEach(
        () => new CloseIncidentRequest
        {
            IncidentResolution = TestOrganization.Row("incidentresolution", ("subject", "Solved"), ("incidentid", new EntityReference("incident", _case))),
            Status = new OptionSetValue(5),
        },
        "prvCreateActivity",
        "prvAppendToIncident",
        "prvAppendActivity",
        "prvWriteIncident",
        "prvDeleteQueueItem",
        "prvReadActivity",
        "prvWriteActivity");

    [Fact]
    public void Merging_two_cases()
    {
        var other = _org.CreateCase("Lost bag again");
        NeedsEach(
            () => new MergeRequest { Target = new EntityReference("incident", _case), SubordinateId = other, UpdateContent = new Entity("incident") },
            "prvMerge",
            "prvAppendActivity",
            "prvAppendIncident",
            "prvAppendToIncident",
            "prvReadIncident",
            "prvShareIncident",
            "prvWriteActivity",
            "prvWriteIncident");
    }

    [Fact]
    public void Putting_a_case_into_a_queue() => NeedsEach(
        () => new AddToQueueRequest { Target = new EntityReference("incident", _case), DestinationQueueId = _queue },
        "prvReadIncident",
        "prvAppendToQueue");

    [Fact]
    public void Picking_a_case_from_a_queue() => NeedsEach(
        () => new PickFromQueueRequest { QueueItemId = Queued(), WorkerId = _org.Host.SystemUserId },
        "prvReadQueueItem",
        "prvWriteQueue",
        "prvAssignIncident");

    [Fact]
    public void Taking_a_case_out_of_a_queue() => NeedsEach(
        () => new RemoveFromQueueRequest { QueueItemId = Queued() },
        "prvReadQueueItem",
        "prvWriteQueue");

    private Guid Queued() => ((AddToQueueResponse)_org.Service.Execute(
        new AddToQueueRequest { Target = new EntityReference("incident", _case), DestinationQueueId = _queue })).QueueItemId;

    private void NeedsEach(Func<OrganizationRequest> request, params string[] privileges)
    {
        foreach (var missing in privileges)
        {
            var fault = TestOrganization.FaultOf(() => As([.. privileges.Where(one => one != missing)], request()));
            fault.Message.ShouldContain($"is missing {missing} privilege");
        }

        As(privileges, request());
    }

    /// <summary>A user without Basic User, so that nothing else gives a privilege.</summary>
    private void As(string[] privileges, OrganizationRequest request)
    {
        var role = _org.Role("Role", [.. privileges.Select(one => (one, PrivilegeDepth.Global))]);
        var user = _org.Create("systemuser", ("lastname", "Rep"));
        _org.Give("systemuser", user, role);
        _org.Host.ServiceFor(user).Execute(request);
    }
}
