using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

public class When_a_record_is_queued
{
    private readonly TestOrganization _org = new();
    private readonly Guid _case;
    private readonly Guid _bags;
    private readonly Guid _urgent;

    public When_a_record_is_queued()
    {
        _case = _org.CreateCase("Lost bag");
        _bags = _org.Create("queue", ("name", "Bags"));
        _urgent = _org.Create("queue", ("name", "Urgent"));
    }

    [Fact]
    public void Its_queue_item_has_its_title_and_the_time()
    {
        var item = _org.Read("queueitem", Add(_bags));

        item["title"].ShouldBe("Lost bag");
        item["enteredon"].ShouldBe(TestOrganization.Start);
        item.GetAttributeValue<EntityReference>("queueid").Id.ShouldBe(_bags);
        item.GetAttributeValue<EntityReference>("objectid").Id.ShouldBe(_case);
    }

    [Fact]
    public void Adding_it_to_another_queue_moves_its_one_item_and_nobody_works_on_it_there()
    {
        var item = Add(_bags);
        Pick(item, remove: false);
        _org.Host.Clock.Advance(TimeSpan.FromMinutes(5));

        Add(_urgent).ShouldBe(item);

        var moved = _org.Service.RetrieveMultiple(new QueryExpression("queueitem") { ColumnSet = new ColumnSet(true) }).Entities.Single();
        moved.GetAttributeValue<EntityReference>("queueid").Id.ShouldBe(_urgent);
        moved["enteredon"].ShouldBe(TestOrganization.Start.AddMinutes(5));
        moved.Contains("workerid").ShouldBeFalse();
    }

    [Fact]
    public void Whoever_picks_it_works_on_it_and_owns_the_record()
    {
        var rep = _org.User("Rep", roles: _org.Role("Cases", ("prvReadIncident", PrivilegeDepth.Basic)));
        var item = Add(_bags);

        Pick(item, remove: false, rep);

        _org.Read("queueitem", item).GetAttributeValue<EntityReference>("workerid").Id.ShouldBe(rep);
        _org.Read("incident", _case).GetAttributeValue<EntityReference>("ownerid").Id.ShouldBe(rep);
    }

    [Fact]
    public void Picking_it_may_take_it_out_of_the_queue()
    {
        var item = Add(_bags);

        Pick(item, remove: true);

        _org.Count("queueitem").ShouldBe(0);
        _org.Count("incident").ShouldBe(1);
    }

    [Fact]
    public void Releasing_it_leaves_it_in_the_queue_without_worker()
    {
        var item = Add(_bags);
        Pick(item, remove: false);

        _org.Service.Execute(new ReleaseToQueueRequest { QueueItemId = item });

        _org.Read("queueitem", item).Contains("workerid").ShouldBeFalse();
        _org.Read("queueitem", item).GetAttributeValue<EntityReference>("queueid").Id.ShouldBe(_bags);
    }

    [Fact]
    public void Removing_it_keeps_the_record()
    {
        var item = Add(_bags);

        _org.Service.Execute(new RemoveFromQueueRequest { QueueItemId = item });

        _org.Count("queueitem").ShouldBe(0);
        _org.Count("incident").ShouldBe(1);
    }

    [Fact]
    public void Routing_it_to_a_queue_moves_it_and_to_a_user_gives_it_to_them()
    {
        var rep = _org.User("Rep", roles: _org.Role("Cases", ("prvReadIncident", PrivilegeDepth.Basic)));
        var item = Add(_bags);

        _org.Service.Execute(new RouteToRequest { QueueItemId = item, Target = new EntityReference("queue", _urgent) });
        _org.Service.Execute(new RouteToRequest { QueueItemId = item, Target = new EntityReference("systemuser", rep) });

        _org.Read("queueitem", item).GetAttributeValue<EntityReference>("queueid").Id.ShouldBe(_urgent);
        _org.Read("queueitem", item).GetAttributeValue<EntityReference>("workerid").Id.ShouldBe(rep);
        _org.Read("incident", _case).GetAttributeValue<EntityReference>("ownerid").Id.ShouldBe(rep);
    }

    [Fact]
    public void A_second_queue_item_for_one_record_is_refused()
    {
        Add(_bags);

        TestOrganization.FaultOf(() => _org.Create("queueitem", ("queueid", new EntityReference("queue", _urgent)), ("objectid", new EntityReference("incident", _case))))
            .Message.ShouldContain("is already in a queue; move it with AddToQueue");
    }

    [Fact]
    public void The_queue_must_exist_and_a_named_source_must_be_the_one_it_is_in()
    {
        TestOrganization.FaultOf(() => Add(_case)).ErrorCode.ShouldBe(ErrorCodes.ObjectDoesNotExist);
        Add(_bags);

        TestOrganization.FaultOf(() => _org.Service.Execute(new AddToQueueRequest { Target = new EntityReference("incident", _case), DestinationQueueId = _bags, SourceQueueId = _urgent }))
            .Message.ShouldContain("is not in the source queue");
    }

    [Fact]
    public void A_record_that_is_deleted_leaves_its_queue()
    {
        Add(_bags);

        _org.Service.Delete("incident", _case);

        _org.Count("queueitem").ShouldBe(0);
    }

    private Guid Add(Guid queue) => ((AddToQueueResponse)_org.Service.Execute(new AddToQueueRequest
    {
        Target = new EntityReference("incident", _case),
        DestinationQueueId = queue,
    })).QueueItemId;

    private void Pick(Guid item, bool remove, Guid? worker = null) => _org.Service.Execute(new PickFromQueueRequest
    {
        QueueItemId = item,
        WorkerId = worker ?? _org.Host.SystemUserId,
        RemoveQueueItem = remove,
    });
}
