using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.Tests.Staffing;

/// <summary>One test for each way in which somebody could get hold of the complaint about themselves.</summary>
public sealed class When_a_customer_complains_about_an_employee
{
    private const string Complaint = "Amira Haddad at gate B12 was so rude to my mother, my bag is lost, please help";

    private readonly Desk _desk = new();
    private readonly Guid _amira;
    private readonly Guid _report;
    private readonly Guid _rosa;
    private readonly Guid _lead;
    private readonly Guid _case;

    public When_a_customer_complains_about_an_employee()
    {
        _lead = User("Lea");
        _amira = User("Amira", _lead);
        _report = User("Tom", _amira);
        _rosa = User("Rosa", _lead);
        Employee("Amira Haddad", _amira);
        _case = _desk.Receives(Complaint, id: "c1").CaseId();
    }

    public static TheoryData<string> Excluded { get; } = new("amira", "report");

    [Fact]
    public void The_mention_is_kept_with_its_reason_and_holds_at_once()
    {
        var mention = _desk.All(StaffMentionTable.Name, StaffMentionTable.State, StaffMentionTable.Kind, StaffMentionTable.Basis, StaffMentionTable.Evidence, StaffMentionTable.Case).Single();

        mention.FormattedValues[StaffMentionTable.State].ShouldBe("Confirmed");
        mention.FormattedValues[StaffMentionTable.Kind].ShouldBe("Complaint");
        mention[StaffMentionTable.Basis].ShouldBe("Full name, the place is named");
        mention[StaffMentionTable.Evidence].ShouldBe(Complaint);
        mention.GetAttributeValue<EntityReference>(StaffMentionTable.Case).Id.ShouldBe(_case);
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_be_made_owner_by_an_update(string who) =>
        Refusal(() => Give(_case, Id(who), by: _rosa)).ShouldBe(ExclusionWords.CannotGive);

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_take_it_themselves(string who) =>
        Refusal(() => Give(_case, Id(who), by: Id(who))).ShouldBe(ExclusionWords.CannotTake);

    [Theory]
    [MemberData(nameof(Excluded))]
    public void It_cannot_be_assigned_to_them(string who) =>
        Refusal(() => _desk.Service.Execute(new AssignRequest { Target = Case(_case), Assignee = Of(Id(who)) })).ShouldBe(ExclusionWords.CannotGive);

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_pick_it_from_the_queue(string who)
    {
        foreach (var removes in new[] { true, false })
        {
            Refusal(() => _desk.Host.ServiceFor(Id(who)).Execute(new PickFromQueueRequest { QueueItemId = Queued(), WorkerId = Id(who), RemoveQueueItem = removes }))
                .ShouldBe(ExclusionWords.CannotTake);
        }
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_be_written_on_the_queue_item(string who) =>
        Refusal(() => _desk.Service.Update(new Entity("queueitem", Queued()) { ["workerid"] = Of(Id(who)) })).ShouldBe(ExclusionWords.CannotGive);

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_come_with_a_new_queue_item(string who)
    {
        _desk.Service.Delete("queueitem", Queued());

        Refusal(() => _desk.Create("queueitem", ("queueid", new EntityReference("queue", _desk.Queue)), ("objectid", Case(_case)), ("workerid", Of(Id(who)))))
            .ShouldBe(ExclusionWords.CannotGive);
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void It_cannot_be_added_to_a_queue_for_them(string who) =>
        Refusal(() => _desk.Service.Execute(new AddToQueueRequest
        {
            Target = Case(_case),
            DestinationQueueId = _desk.Create("queue", ("name", "Complaints")),
            QueueItemProperties = new Entity("queueitem") { ["workerid"] = Of(Id(who)) },
        })).ShouldBe(ExclusionWords.CannotGive);

    [Theory]
    [MemberData(nameof(Excluded))]
    public void It_cannot_be_routed_to_them(string who) =>
        Refusal(() => _desk.Service.Execute(new RouteToRequest { Target = Of(Id(who)), QueueItemId = Queued() })).ShouldBe(ExclusionWords.CannotGive);

    [Fact]
    public void Nor_to_a_team_in_which_there_is_nobody_else()
    {
        var team = Team(_amira, _report);
        Refusal(() => Give(_case, new EntityReference("team", team))).ShouldBe(ExclusionWords.CannotGive);

        Give(_case, new EntityReference("team", Team(_amira, _rosa)));
    }

    [Fact]
    public void Nor_to_one_in_which_everybody_else_signs_in_no_more()
    {
        var team = Team(_amira, _rosa);
        _desk.Service.Update(new Entity("systemuser", _rosa) { ["isdisabled"] = true });

        Refusal(() => Give(_case, new EntityReference("team", team))).ShouldBe(ExclusionWords.CannotGive);
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_resolve_it(string who) => Refusal(() => Resolve(Id(who))).ShouldBe(ExclusionWords.CannotAct);

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_cancel_it(string who) => Refusal(() => _desk.Host.ServiceFor(Id(who)).Update(new Entity("incident", _case)
    {
        [IncidentTable.StateCode] = new OptionSetValue(2),
        [IncidentTable.StatusCode] = new OptionSetValue(6),
    })).ShouldBe(ExclusionWords.CannotAct);

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_merge_it_either_way(string who)
    {
        var other = _desk.Receives("my seat is broken, please help", author: "zoe").CaseId();

        Refusal(() => Merge(_case, other, Id(who))).ShouldBe(ExclusionWords.CannotAct);
        Refusal(() => Merge(other, _case, Id(who))).ShouldBe(ExclusionWords.CannotAct);
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_answer_it(string who) => Refusal(() => Draft(Id(who))).ShouldBe(ExclusionWords.CannotAct);

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_approve_an_answer_to_it(string who)
    {
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.Approval] = new OptionSetValue(Choice.First + 2) });
        var reply = Draft(_rosa);
        _desk.Host.ServiceFor(_rosa).Execute(new OrganizationRequest("scrm_SubmitReply") { ["ReplyId"] = reply });

        Refusal(() => Decide(reply, Id(who))).ShouldBe(ExclusionWords.CannotAct);
        Decide(reply, _lead);
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_decide_that_they_were_not_meant(string who)
    {
        var mention = _desk.All(StaffMentionTable.Name).Single();

        Refusal(() => _desk.Host.ServiceFor(Id(who)).Update(new Entity(StaffMentionTable.Name, mention.Id) { [StaffMentionTable.State] = Choice.Of(MentionState.Rejected) }))
            .ShouldBe(ExclusionWords.CannotAct);
    }

    [Fact]
    public void Everybody_else_works_on_it_as_on_any_case()
    {
        Give(_case, _rosa, by: _rosa);
        _desk.Host.ServiceFor(_rosa).Execute(new PickFromQueueRequest { QueueItemId = Queued(), WorkerId = _rosa, RemoveQueueItem = false });
        Draft(_rosa);
        Resolve(_rosa);
    }

    [Fact]
    public void A_merge_keeps_both_sides_away()
    {
        var other = _desk.Receives("the driver Bo Lund at Porto desk was horrible and rude", author: "zoe").CaseId();
        var bo = User("Bo");
        Mention(other, Employee("Bo Lund", bo, place: "Porto desk"));

        Merge(_case, other, _rosa);
        Refusal(() => Give(_case, bo)).ShouldBe(ExclusionWords.CannotGive);
        Refusal(() => Give(_case, _amira)).ShouldBe(ExclusionWords.CannotGive);

        var third = _desk.Receives("my seat is broken, please help", author: "eve").CaseId();
        Merge(third, _case, _rosa);
        Refusal(() => Give(third, bo)).ShouldBe(ExclusionWords.CannotGive);
    }

    [Fact]
    public void A_merge_takes_the_case_from_an_owner_whom_the_other_one_names()
    {
        var other = _desk.Receives("my seat is broken, please help", author: "zoe").CaseId();
        Give(other, _amira);

        Merge(other, _case, _rosa);

        Owner(other).ShouldNotBe(_amira);
    }

    [Fact]
    public void The_owner_loses_the_case_when_a_post_names_them()
    {
        var mine = _desk.Receives("my seat is broken, please help", author: "zoe", id: "s1").CaseId();
        Give(mine, _amira);
        _desk.Host.ServiceFor(_amira).Execute(new PickFromQueueRequest { QueueItemId = Queued(mine), WorkerId = _amira, RemoveQueueItem = false });

        _desk.Receives("Amira is rude and does not help me at all", author: "zoe", replyTo: "s1");

        Owner(mine).ShouldNotBe(_amira);
        _desk.Where("queueitem", "objectid", mine, "workerid").Single().Contains("workerid").ShouldBeFalse();
    }

    [Fact]
    public void A_doubtful_mention_keeps_nobody_away_until_a_person_confirms_it()
    {
        var doubtful = _desk.Receives("Amira Haddad was so rude to me, please help", author: "zoe").CaseId();
        Give(doubtful, _amira, by: _amira);
        var mention = _desk.Where(StaffMentionTable.Name, StaffMentionTable.Case, doubtful, StaffMentionTable.State).Single();
        mention.FormattedValues[StaffMentionTable.State].ShouldBe("Suggested");

        _desk.Host.ServiceFor(_rosa).Update(new Entity(StaffMentionTable.Name, mention.Id) { [StaffMentionTable.State] = Choice.Of(MentionState.Confirmed) });

        Owner(doubtful).ShouldNotBe(_amira);
        Refusal(() => Give(doubtful, _amira)).ShouldBe(ExclusionWords.CannotGive);
    }

    [Fact]
    public void A_mention_that_a_person_records_holds_on_a_case_that_they_own_already()
    {
        var theirs = _desk.Create("incident", ("title", "By phone"), ("customerid", _desk.Case(_case, "customerid")["customerid"]), ("ownerid", Of(_amira)));

        Mention(theirs, EmployeeOf(_amira));

        Owner(theirs).ShouldNotBe(_amira);
    }

    [Fact]
    public void An_edit_that_adds_the_name_counts_too()
    {
        var edited = _desk.Receives("the gate was chaos, my seat is broken, please help", author: "zoe", id: "e1").CaseId();
        _desk.At("2026-03-02 09:30");

        _desk.Service.Execute(new OrganizationRequest("scrm_ReportPostEdited")
        {
            ["Network"] = "x",
            ["Account"] = Desk.Account,
            ["PostId"] = "e1",
            ["EditedOn"] = _desk.Now,
            ["Text"] = "Amira Haddad at gate B12 was rude, my seat is broken, please help",
        });

        Refusal(() => Give(edited, _amira)).ShouldBe(ExclusionWords.CannotGive);
    }

    [Fact]
    public void Those_who_report_to_them_in_the_directory_alone_are_kept_away_too()
    {
        var user = User("Kim");
        Employee("Kim Lee", user, manager: EmployeeOf(_amira));

        Refusal(() => Give(_case, user)).ShouldBe(ExclusionWords.CannotGive);
        Give(_case, _lead);
    }

    [Fact]
    public void No_refusal_tells_of_a_complaint() =>
        new[] { ExclusionWords.CannotAct, ExclusionWords.CannotGive, ExclusionWords.CannotTake }
            .ShouldAllBe(sentence => !sentence.Contains("complain") && !sentence.Contains("name") && !sentence.Contains("employee"));

    [Fact]
    public void A_post_that_names_nobody_costs_no_request_whatever_the_directory_holds()
    {
        _desk.Receives("my seat is broken, please help", author: "zoe");
        _desk.Host.RunAsyncJobs();
        var before = _desk.Host.RequestCount;

        _desk.Receives("hello?", author: "zoe");
        _desk.Host.RunAsyncJobs();

        (_desk.Host.RequestCount - before - 1).ShouldBeLessThanOrEqualTo(6);
    }

    private static string Refusal(Action call) => Should.Throw<FaultException<OrganizationServiceFault>>(call).Message;

    private static EntityReference Case(Guid id) => new("incident", id);

    private static EntityReference Of(Guid user) => new("systemuser", user);

    private Guid Id(string who) => who == "amira" ? _amira : _report;

    private Guid User(string name, Guid? manager = null)
    {
        var user = _desk.User(name, Role.Rep, Role.Approver);
        _desk.Service.Update(new Entity("systemuser", user) { ["parentsystemuserid"] = manager is { } id ? Of(id) : null });
        return user;
    }

    private Guid Employee(string name, Guid user, Guid? manager = null, string place = "Gate B12") => _desk.Create(
        EmployeeTable.Name,
        (EmployeeTable.PrimaryName, name), (EmployeeTable.User, Of(user)), (EmployeeTable.Place, place),
        (EmployeeTable.Manager, manager is { } id ? new EntityReference(EmployeeTable.Name, id) : null));

    private Guid EmployeeOf(Guid user) => _desk.Where(EmployeeTable.Name, EmployeeTable.User, user).Single().Id;

    private Guid Mention(Guid theCase, Guid employee) => _desk.Create(
        StaffMentionTable.Name,
        (StaffMentionTable.Employee, new EntityReference(EmployeeTable.Name, employee)), (StaffMentionTable.Case, Case(theCase)),
        (StaffMentionTable.Kind, Choice.Of(MentionKind.Complaint)), (StaffMentionTable.State, Choice.Of(MentionState.Confirmed)));

    private Guid Team(params Guid[] members)
    {
        var team = _desk.Create("team", ("name", "Team"));
        _desk.Gives(new EntityReference("team", team), Role.Rep);
        _desk.Service.Associate("team", team, new Relationship("teammembership_association"), [.. members.Select(Of)]);
        return team;
    }

    private Guid Queued(Guid? theCase = null) => _desk.Where("queueitem", "objectid", theCase ?? _case).Single().Id;

    private Guid Owner(Guid theCase) => _desk.Case(theCase, IncidentTable.Owner).GetAttributeValue<EntityReference>(IncidentTable.Owner).Id;

    private void Give(Guid theCase, Guid user, Guid? by = null) => Give(theCase, Of(user), by);

    private void Give(Guid theCase, EntityReference owner, Guid? by = null) =>
        _desk.Host.ServiceFor(by ?? _desk.Host.SystemUserId).Update(new Entity("incident", theCase) { [IncidentTable.Owner] = owner });

    private void Resolve(Guid by) => _desk.Host.ServiceFor(by).Execute(new CloseIncidentRequest
    {
        IncidentResolution = new Entity("incidentresolution") { ["subject"] = "Solved", ["incidentid"] = Case(_case) },
        Status = new OptionSetValue(5),
    });

    private void Merge(Guid master, Guid merged, Guid by) => _desk.Host.ServiceFor(by).Execute(new MergeRequest
    {
        Target = Case(master),
        SubordinateId = merged,
        UpdateContent = new Entity("incident"),
    });

    private Guid Draft(Guid by) => (Guid)_desk.Host.ServiceFor(by).Execute(
        new OrganizationRequest("scrm_DraftReply") { ["CaseId"] = _case, ["Text"] = "We are so sorry about this." })["ReplyId"];

    private void Decide(Guid reply, Guid by) => _desk.Host.ServiceFor(by).Execute(
        new OrganizationRequest("scrm_ApproveReply") { ["ReplyId"] = reply, ["Approve"] = true });
}
