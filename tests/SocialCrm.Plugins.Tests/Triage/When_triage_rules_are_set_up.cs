using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Triage;
using SocialCrm.Plugins.Triage.Rules;

namespace SocialCrm.Plugins.Tests.Triage;

public sealed class When_triage_rules_are_set_up
{
    private const string Complaint = "my bag is lost and nobody helps";

    private readonly Desk _desk = new();

    [Fact]
    public void The_first_one_that_fits_sets_intent_urgency_topic_and_queue_of_the_case()
    {
        var topic = _desk.Create(TopicTable.Name, (TopicTable.PrimaryName, "Baggage"));
        var queue = _desk.Create("queue", ("name", "Baggage desk"));
        Rule(
            "Bags",
            (TriageRuleTable.AnyOf, "bag\r\nsuitcase"),
            (TriageRuleTable.SetIntent, Choice.Of(Intent.Request)),
            (TriageRuleTable.SetUrgency, Choice.Of(Urgency.High)),
            (TriageRuleTable.SetTopic, new EntityReference(TopicTable.Name, topic)),
            (TriageRuleTable.Queue, new EntityReference("queue", queue)));

        var answer = _desk.Receives(Complaint);

        answer.Reason().ShouldBe("request of high urgency, by the triage rule \"Bags\"");
        var theCase = _desk.Case(answer.CaseId(), IncidentTable.Intent, IncidentTable.Urgency, IncidentTable.Topic);
        Choice.Read<Intent>(theCase, IncidentTable.Intent).ShouldBe(Intent.Request);
        Choice.Read<Urgency>(theCase, IncidentTable.Urgency).ShouldBe(Urgency.High);
        theCase.GetAttributeValue<EntityReference>(IncidentTable.Topic).Id.ShouldBe(topic);
        QueueOf(answer.CaseId()).ShouldBe(queue);
        _desk.Post(answer.PostId(), SocialActivityTable.Signals).GetAttributeValue<string>(SocialActivityTable.Signals)
            .ShouldContain("{\"kind\":\"rule\",\"cue\":\"Bags\"");
    }

    [Fact]
    public void A_forbidden_case_is_not_opened_and_a_forced_one_is()
    {
        Rule("Bags", (TriageRuleTable.AnyOf, "bag"), (TriageRuleTable.CaseNeed, Choice.Of(CaseNeed.Forbid)));
        Rule("Crew", (TriageRuleTable.AnyOf, "crew"), (TriageRuleTable.CaseNeed, Choice.Of(CaseNeed.Force)));

        var forbidden = _desk.Receives(Complaint, author: "ana");
        var forced = _desk.Receives("Your crew was wonderful, thank you!", author: "ben");

        forbidden.CaseId().ShouldBe(Guid.Empty);
        forbidden.Reason().ShouldBe("complaint, no case, by the triage rule \"Bags\"");
        forced.IsNewCase().ShouldBeTrue();
    }

    [Fact]
    public void A_post_about_danger_gets_its_case_for_review_whatever_a_rule_forbids()
    {
        Rule("Bags", (TriageRuleTable.AnyOf, "bag"), (TriageRuleTable.SetUrgency, Choice.Of(Urgency.Low)), (TriageRuleTable.CaseNeed, Choice.Of(CaseNeed.Forbid)));

        var answer = _desk.Receives("there is smoke coming out of my bag");

        var theCase = _desk.Case(answer.CaseId(), IncidentTable.NeedsReview, IncidentTable.Urgency);
        theCase.GetAttributeValue<bool>(IncidentTable.NeedsReview).ShouldBeTrue();
        Choice.Read<Urgency>(theCase, IncidentTable.Urgency).ShouldBe(Urgency.Critical);
    }

    [Fact]
    public void One_for_another_channel_and_one_that_is_switched_off_do_nothing()
    {
        var other = _desk.Create(ChannelTable.Name, (ChannelTable.PrimaryName, "Other"), (ChannelTable.AccountId, "other"), (ChannelTable.Network, Choice.Of(Plugins.Intake.Network.X)));
        Rule("Elsewhere", (TriageRuleTable.Channel, new EntityReference(ChannelTable.Name, other)), (TriageRuleTable.CaseNeed, Choice.Of(CaseNeed.Forbid)));
        SwitchOff(Rule("Bags", (TriageRuleTable.AnyOf, "bag"), (TriageRuleTable.CaseNeed, Choice.Of(CaseNeed.Forbid))));

        _desk.Receives(Complaint).IsNewCase().ShouldBeTrue();
    }

    [Fact]
    public void Asking_triage_and_editing_a_post_use_them_too()
    {
        Rule("Bags", (TriageRuleTable.AnyOf, "bag"), (TriageRuleTable.SetUrgency, Choice.Of(Urgency.High)));
        var asked = _desk.Service.Execute(new OrganizationRequest("scrm_Triage") { ["Text"] = Complaint });
        asked["Urgency"].ShouldBe("High");

        var post = _desk.Receives("where is my hat", id: "7");
        _desk.Service.Execute(new OrganizationRequest("scrm_ReportPostEdited")
        {
            ["Network"] = "x",
            ["Account"] = Desk.Account,
            ["PostId"] = "7",
            ["Text"] = "where is my bag",
            ["EditedOn"] = _desk.Now,
        });

        Choice.Read<Urgency>(_desk.Case(post.CaseId(), IncidentTable.Urgency), IncidentTable.Urgency).ShouldBe(Urgency.High);
    }

    [Fact]
    public void A_post_costs_as_many_requests_with_many_rules_as_with_none()
    {
        var without = RequestsFor("ana");
        for (var number = 0; number < 40; number++)
            Rule("Rule " + number, (TriageRuleTable.AnyOf, "word" + number), (TriageRuleTable.CaseNeed, Choice.Of(CaseNeed.Force)));

        RequestsFor("ben").ShouldBe(without);
    }

    [Fact]
    public void One_that_can_never_apply_is_refused_with_the_name_of_the_other()
    {
        Rule("Bags", (TriageRuleTable.AnyOf, "bag"), (TriageRuleTable.CaseNeed, Choice.Of(CaseNeed.Force)));

        Should.Throw<FaultException<OrganizationServiceFault>>(() =>
                Rule("Lost bags", (TriageRuleTable.AnyOf, "lost bag"), (TriageRuleTable.CaseNeed, Choice.Of(CaseNeed.Force))))
            .Message.ShouldStartWith("The rule \"Bags\" comes first with order 1");
    }

    [Fact]
    public void A_draft_is_checked_when_it_is_switched_on()
    {
        Rule("Bags", (TriageRuleTable.AnyOf, "bag"), (TriageRuleTable.CaseNeed, Choice.Of(CaseNeed.Force)));
        var hats = Rule("Hats", (TriageRuleTable.AnyOf, "hat"), (TriageRuleTable.CaseNeed, Choice.Of(CaseNeed.Force)));
        SwitchOff(hats);
        _desk.Service.Update(new Entity(TriageRuleTable.Name, hats) { [TriageRuleTable.AnyOf] = "my bag" });

        Should.Throw<FaultException<OrganizationServiceFault>>(() => Switch(hats, 0))
            .Message.ShouldContain("\"Bags\"");
    }

    private Guid Rule(string name, params (string Column, object? Value)[] columns) => _desk.Create(
        TriageRuleTable.Name,
        [(TriageRuleTable.PrimaryName, name), (TriageRuleTable.Order, _desk.All(TriageRuleTable.Name).Count + 1), .. columns]);

    private void SwitchOff(Guid rule) => Switch(rule, 1);

    private void Switch(Guid rule, int state) => _desk.Service.Update(new Entity(TriageRuleTable.Name, rule)
    {
        [TriageRuleTable.StateCode] = new OptionSetValue(state),
        ["statuscode"] = new OptionSetValue(state + 1),
    });

    private long RequestsFor(string author)
    {
        var before = _desk.Host.RequestCount;
        _desk.Receives(Complaint, author);
        return _desk.Host.RequestCount - before;
    }

    private Guid QueueOf(Guid caseId) =>
        _desk.Where("queueitem", "objectid", caseId, "queueid").Single().GetAttributeValue<EntityReference>("queueid").Id;
}
