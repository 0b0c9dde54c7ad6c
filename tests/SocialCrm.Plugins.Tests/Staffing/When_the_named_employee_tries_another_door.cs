using System;
using System.Activities;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;
using NSubstitute;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Staffing;
using SocialCrm.WorkflowActivities;

namespace SocialCrm.Plugins.Tests.Staffing;

/// <summary>What else somebody could do about the complaint about themselves: with answers of others, promises, crises and teams.</summary>
public sealed class When_the_named_employee_tries_another_door
{
    private readonly Desk _desk = new();
    private readonly Guid _topic;
    private readonly Guid _amira;
    private readonly Guid _report;
    private readonly Guid _rosa;
    private readonly Guid _lead;
    private readonly Guid _case;

    public When_the_named_employee_tries_another_door()
    {
        _topic = _desk.Create(TopicTable.Name, (TopicTable.PrimaryName, "Baggage"), (TopicTable.Phrases, "bag"), (TopicTable.Order, 1));
        _lead = User("Lea");
        _amira = User("Amira", _lead);
        _report = User("Tom", _amira);
        _rosa = User("Rosa", _lead);
        _desk.Create(EmployeeTable.Name, (EmployeeTable.PrimaryName, "Amira Haddad"), (EmployeeTable.User, Of(_amira)), (EmployeeTable.Place, "Gate B12"));
        _case = _desk.Receives("Amira Haddad at gate B12 was so rude to my mother, my bag is lost, please help", id: "c1").CaseId();
        _desk.Host.RunAsyncJobs();
    }

    public static TheoryData<string> Excluded { get; } = new("amira", "report");

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_submit_an_answer_of_somebody_else(string who)
    {
        var reply = Draft();

        Refused(() => As(who).Execute(new OrganizationRequest("scrm_SubmitReply") { ["ReplyId"] = reply }));

        _desk.Host.ServiceFor(_rosa).Execute(new OrganizationRequest("scrm_SubmitReply") { ["ReplyId"] = reply })["State"].ShouldBe("Approved");
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_change_the_words_of_an_answer(string who)
    {
        var reply = Draft();

        Refused(() => As(who).Update(new Entity(SocialActivityTable.Name, reply) { [SocialActivityTable.Text] = "It was the customer's own fault." }));
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_reject_an_answer(string who)
    {
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.Approval] = new OptionSetValue(Choice.First + 2) });
        var reply = Draft();
        _desk.Host.ServiceFor(_rosa).Execute(new OrganizationRequest("scrm_SubmitReply") { ["ReplyId"] = reply });

        Refused(() => As(who).Execute(new OrganizationRequest("scrm_ApproveReply") { ["ReplyId"] = reply, ["Approve"] = false, ["Reason"] = "No." }));
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_take_an_answer_to_send_it(string who)
    {
        var reply = Draft();
        _desk.Host.ServiceFor(_rosa).Execute(new OrganizationRequest("scrm_SubmitReply") { ["ReplyId"] = reply });

        Should.Throw<FaultException<OrganizationServiceFault>>(() => As(who).Execute(new OrganizationRequest("scrm_TakeReply") { ["ReplyId"] = reply }))
            .Message.ShouldContain("privilege");
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_promise_anything_in_it_or_settle_what_was_promised(string who)
    {
        var promise = new OrganizationRequest("scrm_MakePromise") { ["CaseId"] = _case, ["Text"] = "We call you", ["DueOn"] = _desk.Now.AddDays(1) };
        Refused(() => As(who).Execute(promise));
        var made = (Guid)_desk.Host.ServiceFor(_rosa).Execute(promise)["PromiseId"];

        Refused(() => As(who).Execute(new OrganizationRequest("scrm_SettlePromise") { ["PromiseId"] = made, ["Kept"] = true }));
        Refused(() => As(who).Update(new Entity(PromiseTable.Name, made) { [PromiseTable.Text] = "We do not call you" }));
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_split_it_off_its_crisis(string who)
    {
        Declare(_lead);

        Refused(() => As(who).Execute(new OrganizationRequest("scrm_SplitFromCrisis") { ["CaseId"] = _case }));
        Refused(() => As(who).Update(new Entity("incident", _case) { [IncidentTable.Crisis] = null }));

        _desk.Host.ServiceFor(_rosa).Execute(new OrganizationRequest("scrm_SplitFromCrisis") { ["CaseId"] = _case })["Split"].ShouldBe(true);
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_neither_answer_nor_close_it_with_a_whole_crisis(string who)
    {
        var other = _desk.Receives("my bag is lost, please help", "zoe").CaseId();
        _desk.Host.RunAsyncJobs();
        var crisis = Declare(Id(who));
        var update = _desk.Host.ServiceFor(_rosa).Create(new Entity(CrisisUpdateTable.Name)
        {
            [CrisisUpdateTable.Crisis] = new EntityReference(CrisisTable.Name, crisis),
            [CrisisUpdateTable.Text] = "All bags are found and on their way.",
        });
        As(who).Update(new Entity(CrisisUpdateTable.Name, update) { [CrisisUpdateTable.State] = Choice.Of(Plugins.Crisis.CrisisUpdateState.Approved) });

        As(who).Execute(new OrganizationRequest("scrm_BroadcastUpdate") { ["UpdateId"] = update })["Drafted"].ShouldBe(1);
        var closed = As(who).Execute(new OrganizationRequest("scrm_CloseCrisis") { ["CrisisId"] = crisis, ["Resolution"] = "Found" });

        _desk.Where(SocialActivityTable.Name, SocialActivityTable.Regarding, other, SocialActivityTable.DraftedBy).ShouldContain(post => post.Contains(SocialActivityTable.DraftedBy));
        _desk.Where(SocialActivityTable.Name, SocialActivityTable.Regarding, _case, SocialActivityTable.DraftedBy).ShouldAllBe(post => !post.Contains(SocialActivityTable.DraftedBy));
        _desk.Case(_case, IncidentTable.StateCode).GetAttributeValue<OptionSetValue>(IncidentTable.StateCode).Value.ShouldBe(0);
        ((string)closed["Exceptions"]).ShouldContain("A person has to look at this case.");
        TellsNothing((string)closed["Exceptions"]);
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_can_do_nothing_on_it_through_a_team_that_owns_it_with_others(string who)
    {
        var team = _desk.Create("team", ("name", "Team"));
        _desk.Gives(new EntityReference("team", team), Role.Rep);
        _desk.Service.Associate("team", team, new Relationship("teammembership_association"), [Of(_rosa), Of(Id(who))]);
        _desk.Service.Update(new Entity("incident", _case) { [IncidentTable.Owner] = new EntityReference("team", team) });

        Refused(() => As(who).Execute(new OrganizationRequest("scrm_DraftReply") { ["CaseId"] = _case, ["Text"] = "We are so sorry about this." }));
        Refused(() => As(who).Execute(new CloseIncidentRequest
        {
            IncidentResolution = new Entity("incidentresolution") { ["subject"] = "Solved", ["incidentid"] = new EntityReference("incident", _case) },
            Status = new OptionSetValue(5),
        }));
        Refused(() => As(who).Update(new Entity("incident", _case) { [IncidentTable.Owner] = Of(Id(who)) }), ExclusionWords.CannotTake);
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void A_workflow_of_theirs_does_not_answer_it(string who)
    {
        var workflow = Substitute.For<IWorkflowContext>();
        workflow.UserId.Returns(Id(who));
        var factory = Substitute.For<IOrganizationServiceFactory>();
        factory.CreateOrganizationService(Id(who)).Returns(As(who));
        var invoker = new WorkflowInvoker(new DraftReply());
        invoker.Extensions.Add(workflow);
        invoker.Extensions.Add(factory);

        Refused(() => invoker.Invoke(new Dictionary<string, object> { ["Case"] = new EntityReference("incident", _case), ["Text"] = "We are so sorry about this." }));
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void They_cannot_say_that_somebody_else_was_meant(string who)
    {
        var mention = _desk.All(StaffMentionTable.Name).Single();
        var colleague = _desk.Create(EmployeeTable.Name, (EmployeeTable.PrimaryName, "Rosa Reyes"), (EmployeeTable.User, Of(_rosa)));

        Refused(() => As(who).Update(new Entity(StaffMentionTable.Name, mention.Id) { [StaffMentionTable.Employee] = new EntityReference(EmployeeTable.Name, colleague) }));
        Should.Throw<FaultException<OrganizationServiceFault>>(() => As(who).Delete(StaffMentionTable.Name, mention.Id));
    }

    private Guid Draft() => (Guid)_desk.Host.ServiceFor(_rosa).Execute(
        new OrganizationRequest("scrm_DraftReply") { ["CaseId"] = _case, ["Text"] = "We are so sorry about this." })["ReplyId"];

    private Guid Declare(Guid by) => (Guid)_desk.Host.ServiceFor(by).Execute(new OrganizationRequest("scrm_DeclareCrisis") { ["TopicId"] = _topic })["CrisisId"];

    private static void Refused(Action call, string sentence = ExclusionWords.CannotAct) =>
        Should.Throw<FaultException<OrganizationServiceFault>>(call).Message.ShouldBe(sentence);

    private static void TellsNothing(string said) => new List<string> { "complain", "Amira", "employee", "named" }.ShouldAllBe(word => !said.Contains(word));

    private static EntityReference Of(Guid user) => new("systemuser", user);

    private Guid Id(string who) => who == "amira" ? _amira : _report;

    private IOrganizationService As(string who) => _desk.Host.ServiceFor(Id(who));

    private Guid User(string name, Guid? manager = null)
    {
        var user = _desk.User(name, Role.Rep, Role.Approver);
        _desk.Service.Update(new Entity("systemuser", user) { ["parentsystemuserid"] = manager is { } id ? Of(id) : null });
        return user;
    }
}
