using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Tests.Roles;

/// <summary>Everything here is done with the roles Basic User and Social Rep alone.</summary>
public sealed class When_a_rep_works_a_case
{
    private readonly Desk _desk = new();
    private readonly Guid _rep;
    private readonly IOrganizationService _service;
    private readonly Guid _intake;
    private readonly Guid _case;
    private readonly Guid _post;

    public When_a_rep_works_a_case()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        _rep = _desk.User("Rosa", Role.Rep);
        _service = _desk.Host.ServiceFor(_rep);
        _intake = _desk.User("Intake", Role.Intake);
        var opened = Delivered("my bag is lost, please help", "c1");
        _case = opened.CaseId();
        _post = opened.PostId();
    }

    [Fact]
    public void The_rep_picks_it_from_the_queue_and_owns_it()
    {
        var item = _service.RetrieveMultiple(new QueryExpression("queueitem") { ColumnSet = new ColumnSet("objectid") }).Entities.Single();

        _service.Execute(new PickFromQueueRequest { QueueItemId = item.Id, WorkerId = _rep });

        _service.Retrieve(IncidentTable.Name, _case, new ColumnSet("ownerid")).GetAttributeValue<EntityReference>("ownerid").Id.ShouldBe(_rep);
    }

    [Fact]
    public void The_rep_gives_it_back_and_moves_it_to_another_queue()
    {
        var item = _service.RetrieveMultiple(new QueryExpression("queueitem")).Entities.Single().Id;
        _service.Execute(new PickFromQueueRequest { QueueItemId = item, WorkerId = _rep });

        _service.Execute(new ReleaseToQueueRequest { QueueItemId = item });
        var duty = _desk.Create("queue", ("name", "Duty desk"));
        _service.Execute(new AddToQueueRequest { Target = new EntityReference(IncidentTable.Name, _case), DestinationQueueId = duty });

        _desk.Where("queueitem", "objectid", _case, "queueid").Single().GetAttributeValue<EntityReference>("queueid").Id.ShouldBe(duty);
    }

    [Fact]
    public void The_rep_reads_all_that_the_case_shows()
    {
        foreach (var table in new[] { IncidentTable.Name, SocialActivityTable.Name, SocialProfileTable.Name, ContactTable.Name, TurnTable.Name, ChannelTable.Name, PolicyTable.Name, TaskTable.Name, "annotation" })
            Should.NotThrow(() => _service.RetrieveMultiple(new QueryExpression(table)), table);

        var customer = _service.Retrieve(IncidentTable.Name, _case, new ColumnSet("customerid")).GetAttributeValue<EntityReference>("customerid");
        Call("scrm_GetCustomerHistory", ("CustomerId", customer.Id), ("CustomerType", customer.LogicalName));
        _service.Retrieve(SocialActivityTable.Name, _post, new ColumnSet(SocialActivityTable.Text))[SocialActivityTable.Text].ShouldBe("my bag is lost, please help");
    }

    [Fact]
    public void The_rep_answers_it_and_the_flow_sends_the_answer()
    {
        var reply = (Guid)Call("scrm_DraftReply", ("CaseId", _case), ("Text", "So sorry, Ana. We have found your bag."))["ReplyId"];
        _service.Update(new Entity(SocialActivityTable.Name, reply) { [SocialActivityTable.Text] = "So sorry, Ana. Your bag is found." });
        Call("scrm_SubmitReply", ("ReplyId", reply))["State"].ShouldBe("Approved");

        AsIntake("scrm_TakeReply", ("ReplyId", reply))["Text"].ShouldBe("So sorry, Ana. Your bag is found.");
        AsIntake("scrm_ReportReplyOutcome", ("ReplyId", reply), ("Sent", true), ("NetworkPostId", "o1"));

        Choice.Read<ReplyState>(_desk.Post(reply, SocialActivityTable.ReplyState), SocialActivityTable.ReplyState).ShouldBe(ReplyState.Sent);
        _desk.Turn(_case, Kpi.FirstResponse).Contains(TurnTable.MetOn).ShouldBeTrue();
    }

    [Fact]
    public void The_rep_promises_something_and_settles_it()
    {
        var promise = (Guid)Call("scrm_MakePromise", ("CaseId", _case), ("Text", "We call you"), ("DueOn", Desk.Time("2026-03-06 17:00")), ("PostId", _post))["PromiseId"];
        Call("scrm_SettlePromise", ("PromiseId", promise), ("Kept", true));

        var byHand = _service.Create(new Entity(PromiseTable.Name)
        {
            ["scrm_name"] = "We write to you",
            ["scrm_caseid"] = new EntityReference(IncidentTable.Name, _case),
            ["scrm_dueon"] = Desk.Time("2026-03-07 17:00"),
        });
        _service.Update(new Entity(PromiseTable.Name, byHand) { ["scrm_name"] = "We write to you again" });
    }

    [Fact]
    public void The_rep_decides_who_the_author_is()
    {
        var profile = _desk.All(SocialProfileTable.Name).Single().Id;
        var ana = _service.Create(new Entity(ContactTable.Name) { ["lastname"] = "Vela" });

        Call("scrm_LinkProfile", ("ProfileId", profile), ("Decision", "Verify"), ("CustomerId", ana), ("CustomerType", "contact"));
        _service.Update(new Entity(SocialProfileTable.Name, profile) { ["blocked"] = true });
    }

    [Fact]
    public void The_rep_corrects_triage_writes_notes_and_tasks_and_names_an_employee()
    {
        var employee = _desk.Create(EmployeeTable.Name, (EmployeeTable.PrimaryName, "Amira Haddad"));
        var regarding = new EntityReference(IncidentTable.Name, _case);

        _service.Update(new Entity(IncidentTable.Name, _case) { [IncidentTable.Intent] = Choice.Of(Intent.Question) });
        _service.Create(new Entity("annotation") { ["subject"] = "Called", ["objectid"] = regarding });
        _service.Create(new Entity(TaskTable.Name) { [TaskTable.Subject] = "Call back", [TaskTable.Regarding] = regarding });
        _service.Create(new Entity(StaffMentionTable.Name)
        {
            ["scrm_employeeid"] = new EntityReference(EmployeeTable.Name, employee),
            ["scrm_kind"] = new OptionSetValue(100000000),
            ["scrm_postid"] = new EntityReference(SocialActivityTable.Name, _post),
        });

        _service.RetrieveMultiple(new QueryExpression(TriageCorrectionTable.Name)).Entities.Count.ShouldBe(1);
    }

    [Fact]
    public void The_rep_resolves_it_and_opens_it_again()
    {
        _service.Execute(new CloseIncidentRequest
        {
            IncidentResolution = new Entity("incidentresolution") { ["subject"] = "Solved", ["incidentid"] = new EntityReference(IncidentTable.Name, _case) },
            Status = new OptionSetValue(5),
        });

        _service.Update(new Entity(IncidentTable.Name, _case) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
    }

    [Fact]
    public void The_rep_merges_two_cases_about_the_same()
    {
        var other = Delivered("my bag is lost in Rome, please help", "c2", author: "bo").CaseId();
        _desk.Service.Update(new Entity(IncidentTable.Name, other) { ["customerid"] = _desk.Case(_case, "customerid")["customerid"] });

        _service.Execute(new MergeRequest { Target = new EntityReference(IncidentTable.Name, _case), SubordinateId = other, UpdateContent = new Entity(IncidentTable.Name) });

        _service.Retrieve(IncidentTable.Name, other, new ColumnSet("masterid")).GetAttributeValue<EntityReference>("masterid").Id.ShouldBe(_case);
    }

    [Fact]
    public void The_rep_opens_a_case_that_came_by_telephone()
    {
        var caller = _service.Create(new Entity(ContactTable.Name) { ["lastname"] = "Kim" });

        var opened = _service.Create(new Entity(IncidentTable.Name) { ["title"] = "Called in", ["customerid"] = new EntityReference(ContactTable.Name, caller) });

        _service.Execute(new AssignRequest { Target = new EntityReference(IncidentTable.Name, opened), Assignee = new EntityReference(UserTable.Name, _rep) });
    }

    private OrganizationResponse Delivered(string text, string id, string author = "ana") =>
        _desk.Host.ServiceFor(_intake).Execute(_desk.Ingest(text, author, id: id));

    private OrganizationResponse Call(string api, params (string Name, object Value)[] inputs) => Request(_service, api, inputs);

    private OrganizationResponse AsIntake(string api, params (string Name, object Value)[] inputs) => Request(_desk.Host.ServiceFor(_intake), api, inputs);

    private static OrganizationResponse Request(IOrganizationService service, string api, (string Name, object Value)[] inputs)
    {
        var request = new OrganizationRequest(api);
        foreach (var (name, value) in inputs)
            request[name] = value;
        return service.Execute(request);
    }
}
