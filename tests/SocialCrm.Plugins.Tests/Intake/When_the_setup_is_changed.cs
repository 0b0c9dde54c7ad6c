using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Tests.Intake;

/// <summary>What admins set up is read once and kept; a change counts for the very next post.</summary>
public sealed class When_the_setup_is_changed
{
    private const string Complaint = "my bag is lost, please help";

    private static readonly string[] SetupTables =
        [TopicTable.Name, TriageRuleTable.Name, TriageModelTable.Name, PolicyTable.Name, PolicyStepTable.Name, CalendarTable.Name, CalendarExceptionTable.Name];

    private readonly Desk _desk = new();
    private readonly Guid _calendar;
    private readonly Guid _policy;
    private readonly Guid _topic;
    private int _authors;

    public When_the_setup_is_changed()
    {
        _calendar = _desk.Create(
            CalendarTable.Name, ("scrm_name", "Always"), (CalendarTable.TimeZone, "UTC"), (CalendarTable.AlwaysOpen, true));
        _policy = _desk.Promises(firstResponse: 60, resolution: 600, _calendar);
        _topic = _desk.Create(
            TopicTable.Name, (TopicTable.PrimaryName, "Baggage"), (TopicTable.Phrases, "bag"), (TopicTable.Order, 1));
        Post();
    }

    [Fact]
    public void A_post_reads_nothing_that_the_post_before_it_has_read() => ReadBy(() => Post()).ShouldBeEmpty();

    [Fact]
    public void After_a_change_the_next_post_reads_it_anew_and_the_one_after_it_does_not()
    {
        Change(TopicTable.Name, _topic, TopicTable.Phrases, "suitcase");

        ReadBy(() => Post()).ShouldContain(TopicTable.Name);
        ReadBy(() => Post()).ShouldBeEmpty();
    }

    [Fact]
    public void A_topic_that_gets_other_phrases_is_found_by_those()
    {
        Topic(Post()).ShouldBe(_topic);
        Change(TopicTable.Name, _topic, TopicTable.Phrases, "suitcase");

        Topic(Post()).ShouldBeNull();
        _desk.Service.Delete(TopicTable.Name, _topic);
        var other = _desk.Create(TopicTable.Name, (TopicTable.PrimaryName, "Bags"), (TopicTable.Phrases, "bag"), (TopicTable.Order, 2));
        Topic(Post()).ShouldBe(other);
    }

    [Fact]
    public void A_triage_rule_counts_from_the_next_post_on_and_until_it_is_deactivated()
    {
        var rule = _desk.Create(
            TriageRuleTable.Name,
            (TriageRuleTable.PrimaryName, "Bags are urgent"),
            (TriageRuleTable.Order, 1),
            (TriageRuleTable.AnyOf, "bag"),
            (TriageRuleTable.SetUrgency, Choice.Of(Urgency.High)));

        Urgent(Post()).ShouldBe(Urgency.High);
        _desk.Service.Update(new Entity(TriageRuleTable.Name, rule) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        Urgent(Post()).ShouldNotBe(Urgency.High);
    }

    [Fact]
    public void A_promise_counts_from_the_next_post_on()
    {
        Change(PolicyTable.Name, _policy, PolicyTable.FirstResponse, 30);
        Due(Post()).ShouldBe(Desk.Time("2026-03-02 09:30"));

        Change(CalendarTable.Name, _calendar, CalendarTable.AlwaysOpen, false, (CalendarTable.Monday, "10:00-12:00"));
        Due(Post()).ShouldBe(Desk.Time("2026-03-02 10:30"));

        var holiday = _desk.Create(
            CalendarExceptionTable.Name,
            ("scrm_name", "Today"),
            (CalendarExceptionTable.Calendar, new EntityReference(CalendarTable.Name, _calendar)),
            (CalendarExceptionTable.Date, Desk.Time("2026-03-02")),
            (CalendarExceptionTable.Hours, "11:00-12:00"));
        Due(Post()).ShouldBe(Desk.Time("2026-03-02 11:30"));

        _desk.Service.Delete(CalendarExceptionTable.Name, holiday);
        Due(Post()).ShouldBe(Desk.Time("2026-03-02 10:30"));
    }

    [Fact]
    public void A_step_of_the_ladder_counts_from_the_next_post_on()
    {
        var step = _desk.Step(_policy, StepAnchor.PercentOfBudget, 50, StepAction.SetEscalated);
        NextStep(Post()).ShouldBe(Desk.Time("2026-03-02 09:30"));

        Change(PolicyStepTable.Name, step, PolicyStepTable.Value, 25);
        NextStep(Post()).ShouldBe(Desk.Time("2026-03-02 09:15"));
    }

    [Fact]
    public void A_queue_that_is_deactivated_gets_no_more_cases()
    {
        var queue = _desk.Create("queue", ("name", "Baggage"));
        Change(TopicTable.Name, _topic, TopicTable.Queue, new EntityReference("queue", queue));
        QueueOf(Post()).ShouldBe(queue);

        _desk.Service.Update(new Entity("queue", queue) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        QueueOf(Post()).ShouldBe(_desk.Queue);
    }

    [Fact]
    public void A_change_that_is_undone_leaves_everything_as_it_was()
    {
        var change = new ExecuteTransactionRequest { Requests = new OrganizationRequestCollection() };
        change.Requests.Add(new UpdateRequest { Target = new Entity(TopicTable.Name, _topic) { [TopicTable.Phrases] = "suitcase" } });
        change.Requests.Add(new UpdateRequest { Target = new Entity(TopicTable.Name, Guid.Empty) { [TopicTable.Phrases] = "x" } });
        Should.Throw<Exception>(() => _desk.Service.Execute(change));

        Topic(Post()).ShouldBe(_topic);
    }

    private Guid Post() => _desk.Receives(Complaint, author: $"author{_authors++}").CaseId();

    private void Change(string table, Guid id, string column, object? value, params (string Column, object? Value)[] more)
    {
        var row = new Entity(table, id) { [column] = value };
        foreach (var (also, with) in more)
            row[also] = with;
        _desk.Service.Update(row);
    }

    private List<string> ReadBy(Action act)
    {
        var read = new List<string>();
        _desk.Host.BeforeRequest = request =>
        {
            if (request is RetrieveMultipleRequest { Query: QueryExpression query } && SetupTables.Contains(query.EntityName))
                read.Add(query.EntityName);
            return null;
        };
        act();
        _desk.Host.BeforeRequest = null;
        return read;
    }

    private Guid? Topic(Guid caseId) =>
        _desk.Case(caseId, IncidentTable.Topic).GetAttributeValue<EntityReference>(IncidentTable.Topic)?.Id;

    private Urgency? Urgent(Guid caseId) => Choice.Read<Urgency>(_desk.Case(caseId, IncidentTable.Urgency), IncidentTable.Urgency);

    private DateTime Due(Guid caseId) => _desk.Turn(caseId, Kpi.FirstResponse).GetAttributeValue<DateTime>(TurnTable.DueOn);

    private DateTime NextStep(Guid caseId) => _desk.Turn(caseId, Kpi.FirstResponse).GetAttributeValue<DateTime>(TurnTable.NextStepOn);

    private Guid QueueOf(Guid caseId) =>
        _desk.Where("queueitem", "objectid", caseId, "queueid").Single().GetAttributeValue<EntityReference>("queueid").Id;
}
