using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.Tests.Staffing;

/// <summary>A doubtful mention keeps nobody away, so the employee may have gone far in the case before somebody confirms it.</summary>
public sealed class When_a_complaint_is_confirmed_later
{
    private readonly Desk _desk = new();
    private readonly Guid _lea;
    private readonly Guid _amira;
    private readonly Guid _rosa;
    private readonly Guid _case;

    public When_a_complaint_is_confirmed_later()
    {
        _lea = _desk.User("Lea", Role.Rep, Role.Approver);
        _amira = _desk.User("Amira", Role.Rep, Role.Approver);
        _rosa = _desk.User("Rosa", Role.Rep, Role.Approver);
        _desk.Service.Update(new Entity("systemuser", _amira) { ["parentsystemuserid"] = User(_lea) });
        _desk.Create(EmployeeTable.Name, (EmployeeTable.PrimaryName, "Amira Haddad"), (EmployeeTable.User, User(_amira)), (EmployeeTable.Place, "Gate B12"));
        _case = _desk.Receives("Amira Haddad was so rude to me, please help", id: "c1").CaseId();
        Give(_case, User(_amira));
    }

    [Fact]
    public void An_answer_that_the_employee_drafted_before_is_not_submitted_by_them()
    {
        var reply = Draft(_amira);

        Confirm();

        Refusal(() => Submit(reply, _amira)).ShouldBe("The reply is rejected: draft another one.");
        Reason(reply).ShouldBe("The case is with somebody else now, who answers it.");
    }

    [Fact]
    public void Nor_is_one_that_a_colleague_drafted()
    {
        var reply = Draft(_rosa);
        Confirm();

        Refusal(() => Submit(reply, _amira)).ShouldBe(ExclusionWords.CannotAct);

        Submit(reply, _rosa);
    }

    [Fact]
    public void They_do_not_change_its_text_either()
    {
        var reply = Draft(_rosa);
        Confirm();

        Refusal(() => Write(reply, _amira)).ShouldBe(ExclusionWords.CannotAct);

        Write(reply, _lea);
    }

    [Fact]
    public void An_approved_answer_of_theirs_is_not_sent()
    {
        var reply = Draft(_amira);
        Submit(reply, _amira);

        Confirm();

        _desk.Service.Execute(new OrganizationRequest("scrm_TakeReply") { ["ReplyId"] = reply })["Taken"].ShouldBe(false);
        State(reply).ShouldBe(ReplyState.Rejected);
        Draft(_rosa);
    }

    [Fact]
    public void Answers_of_others_stay_as_they_are()
    {
        var reply = Draft(_rosa);
        Submit(reply, _rosa);

        Confirm();

        State(reply).ShouldBe(ReplyState.Approved);
    }

    [Fact]
    public void The_owner_of_the_queue_gets_the_case_and_not_whoever_confirms_it()
    {
        _desk.Service.Update(new Entity("queue", _desk.Queue) { ["ownerid"] = User(_lea) });

        Confirm(by: _rosa);

        Owner(_case).ShouldBe(_lea);
    }

    [Fact]
    public void Without_a_queue_the_manager_of_the_employee_gets_it()
    {
        _desk.Service.Delete("queueitem", _desk.Where("queueitem", "objectid", _case).Single().Id);

        Confirm(by: _rosa);

        Owner(_case).ShouldBe(_lea);
    }

    [Fact]
    public void A_case_that_was_resolved_meanwhile_opens_again_with_another_owner()
    {
        _desk.Resolves(_case);
        Confirm();
        Owner(_case).ShouldBe(_amira);

        _desk.Receives("still nothing, this is terrible, please help", replyTo: "c1").CaseId().ShouldBe(_case);

        Owner(_case).ShouldNotBe(_amira);
    }

    [Fact]
    public void So_does_one_that_a_rep_opens_again()
    {
        _desk.Resolves(_case);
        Confirm();

        _desk.Host.ServiceFor(_rosa).Update(new Entity(IncidentTable.Name, _case) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });

        Owner(_case).ShouldBe(_desk.Host.SystemUserId, "the owner of the queue");
    }

    [Fact]
    public void A_case_about_nobody_opens_again_with_its_owner()
    {
        var other = _desk.Receives("my seat is broken, please help", author: "zoe", id: "s1").CaseId();
        Give(other, User(_amira));
        _desk.Resolves(other);

        _desk.Receives("it is still broken, please help", author: "zoe", replyTo: "s1").CaseId().ShouldBe(other);

        Owner(other).ShouldBe(_amira);
    }

    [Fact]
    public void A_complaint_from_three_merges_ago_still_counts()
    {
        Confirm();
        var second = Another("bo");
        var third = Another("cleo");
        var last = Another("dan");
        Merge(_case, into: second);
        Merge(second, into: third);
        Merge(third, into: last);

        Refusal(() => Give(last, User(_amira))).ShouldBe(ExclusionWords.CannotGive);
        _desk.Where(StaffMentionTable.Name, StaffMentionTable.Case, last).Count.ShouldBe(1);
    }

    [Fact]
    public void A_case_that_was_merged_away_is_closed_to_them_too()
    {
        var second = Another("bo");
        Merge(second, into: _case);
        Confirm();

        Refusal(() => Give(second, User(_amira))).ShouldBe(ExclusionWords.CannotGive);
    }

    [Fact]
    public void A_doubt_moves_with_a_merge_that_the_employee_makes_and_stays_a_doubt()
    {
        var second = Another("bo");

        Merge(_case, into: second, by: _amira);
        _desk.Where(StaffMentionTable.Name, StaffMentionTable.Case, second).Count.ShouldBe(1);
        Give(second, User(_amira));

        Confirm();
        Owner(second).ShouldNotBe(_amira);
    }

    [Fact]
    public void A_step_that_would_give_the_case_to_their_team_leaves_it_and_the_ladder_goes_on()
    {
        var team = _desk.Create("team", ("name", "Gates"));
        _desk.Gives(new EntityReference("team", team), Role.Rep);
        _desk.Service.Associate("team", team, new Relationship("teammembership_association"), [User(_amira)]);
        var policy = _desk.Promises(firstResponse: 60, resolution: 600);
        _desk.Create(
            PolicyStepTable.Name,
            (PolicyStepTable.PrimaryName, "To the gates"), (PolicyStepTable.Policy, new EntityReference(PolicyTable.Name, policy)),
            (PolicyStepTable.Kpi, Choice.Of(Kpi.FirstResponse)), (PolicyStepTable.Order, 0), (PolicyStepTable.Anchor, Choice.Of(StepAnchor.MinutesAfterDue)),
            (PolicyStepTable.Value, 0), (PolicyStepTable.Action, Choice.Of(StepAction.AssignToTeam)), (PolicyStepTable.Team, new EntityReference("team", team)));
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 1, StepAction.SetEscalated);
        var late = _desk.Receives("Amira Haddad at gate B12 was so rude to me, please help", author: "zoe").CaseId();
        var owner = Owner(late);

        _desk.At("2026-03-02 10:05").Sweeps();

        Owner(late).ShouldBe(owner);
        _desk.Turn(late, Kpi.FirstResponse).Contains(TurnTable.BreachedOn).ShouldBeTrue();
        _desk.Case(late, IncidentTable.IsEscalated).GetAttributeValue<bool>(IncidentTable.IsEscalated).ShouldBeTrue();
        _desk.Where(EscalationTable.Name, EscalationTable.Case, late, EscalationTable.Detail).Select(row => (string)row[EscalationTable.Detail])
            .ShouldContain("not assigned: this case cannot go to the team of the step");
    }

    [Fact]
    public void One_that_is_recorded_on_a_merged_case_counts_on_the_case_that_it_lives_on_in()
    {
        var (merged, middle, living) = (Another("eve"), Another("max"), Another("zoe"));
        Merge(merged, middle);
        Merge(middle, living);
        Give(living, User(_amira));
        var employee = _desk.All(EmployeeTable.Name).Single().Id;

        _desk.Host.ServiceFor(_rosa).Create(new Entity(StaffMentionTable.Name)
        {
            [StaffMentionTable.Employee] = new EntityReference(EmployeeTable.Name, employee),
            [StaffMentionTable.Kind] = Choice.Of(MentionKind.Complaint),
            [StaffMentionTable.State] = Choice.Of(MentionState.Confirmed),
            [StaffMentionTable.Case] = new EntityReference(IncidentTable.Name, merged),
        });

        Owner(living).ShouldNotBe(_amira);
        Refusal(() => Give(living, User(_amira))).ShouldBe(ExclusionWords.CannotGive);
    }

    private static EntityReference User(Guid id) => new("systemuser", id);

    private static string Refusal(Action call) => Should.Throw<FaultException<OrganizationServiceFault>>(call).Message;

    private Guid Another(string author) => _desk.Receives("my seat is broken, please help", author: author).CaseId();

    private void Confirm(Guid? by = null)
    {
        var mention = _desk.All(StaffMentionTable.Name).Single().Id;
        _desk.Host.ServiceFor(by ?? _rosa).Update(new Entity(StaffMentionTable.Name, mention) { [StaffMentionTable.State] = Choice.Of(MentionState.Confirmed) });
    }

    private void Give(Guid theCase, EntityReference owner) => _desk.Service.Update(new Entity(IncidentTable.Name, theCase) { [IncidentTable.Owner] = owner });

    private Guid Owner(Guid theCase) => _desk.Case(theCase, IncidentTable.Owner).GetAttributeValue<EntityReference>(IncidentTable.Owner).Id;

    private void Merge(Guid merged, Guid into, Guid? by = null) => _desk.Host.ServiceFor(by ?? _rosa).Execute(new MergeRequest
    {
        Target = new EntityReference(IncidentTable.Name, into),
        SubordinateId = merged,
        UpdateContent = new Entity(IncidentTable.Name),
    });

    private Guid Draft(Guid by) => (Guid)_desk.Host.ServiceFor(by).Execute(
        new OrganizationRequest("scrm_DraftReply") { ["CaseId"] = _case, ["Text"] = "We are so sorry about this." })["ReplyId"];

    private void Submit(Guid reply, Guid by) => _desk.Host.ServiceFor(by).Execute(new OrganizationRequest("scrm_SubmitReply") { ["ReplyId"] = reply });

    private void Write(Guid reply, Guid by) => _desk.Host.ServiceFor(by).Update(
        new Entity(SocialActivityTable.Name, reply) { [SocialActivityTable.Text] = "It was not like that at all." });

    private ReplyState State(Guid reply) => Choice.Read<ReplyState>(_desk.Post(reply, SocialActivityTable.ReplyState), SocialActivityTable.ReplyState)!.Value;

    private string Reason(Guid reply) => (string)_desk.Post(reply, SocialActivityTable.ReplyReason)[SocialActivityTable.ReplyReason];
}
