using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_people_are_notified
{
    private readonly Desk _desk = new();
    private readonly Guid _policy;
    private readonly OrganizationResponse _post;

    public When_people_are_notified()
    {
        _policy = _desk.Promises(firstResponse: 60, resolution: 6000);
        var warning = _desk.Step(_policy, StepAnchor.PercentOfBudget, 50, StepAction.Notify);
        _desk.Service.Update(new Entity(PolicyStepTable.Name, warning) { [PolicyStepTable.Message] = "A post waits for its first answer" });
        _post = _desk.Receives("my bag is lost, please help");
    }

    [Fact]
    public void The_owner_of_the_case_gets_one_in_their_app_that_opens_the_case()
    {
        var rep = User("Rosa");
        Own(new EntityReference(UserTable.Name, rep));

        SweepAt("09:30");

        var told = Notifications().Single();
        told.GetAttributeValue<EntityReference>(AppNotificationTable.Owner).Id.ShouldBe(rep);
        told[AppNotificationTable.Title].ShouldBe($"{_post["CaseNumber"]}: First response due 2026-03-02 10:00 UTC");
        told[AppNotificationTable.Body].ShouldBe("A post waits for its first answer");
        told.GetAttributeValue<OptionSetValue>(AppNotificationTable.IconType).Value.ShouldBe(AppNotificationTable.WarningIcon);
        var action = JsonDocument.Parse((string)told[AppNotificationTable.Data]).RootElement.GetProperty("actions")[0];
        action.GetProperty("title").GetString().ShouldBe("Open case");
        action.GetProperty("data").GetProperty("url").GetString().ShouldBe($"?pagetype=entityrecord&etn=incident&id={_post.CaseId():D}");
    }

    [Fact]
    public void The_timeline_shows_an_activity_that_leaves_nothing_to_close()
    {
        SweepAt("09:30");

        var activity = _desk.Where(TaskTable.Name, TaskTable.Regarding, _post.CaseId(), TaskTable.Subject, TaskTable.StateCode).Single();
        activity[TaskTable.Subject].ShouldBe(
            $"{_post["CaseNumber"]}: First response due 2026-03-02 10:00 UTC - A post waits for its first answer");
        activity.GetAttributeValue<OptionSetValue>(TaskTable.StateCode).Value.ShouldBe(1);
    }

    [Fact]
    public void A_late_answer_is_shown_with_the_icon_of_a_failure()
    {
        _desk.Step(_policy, StepAnchor.MinutesAfterDue, 5, StepAction.Notify);

        SweepAt("10:05");

        Notifications().Select(told => told.GetAttributeValue<OptionSetValue>(AppNotificationTable.IconType).Value).Distinct()
            .ShouldBe([AppNotificationTable.FailureIcon]);
    }

    [Fact]
    public void Nobody_is_told_twice_however_often_the_sweep_runs()
    {
        SweepAt("09:30");
        SweepAt("09:31");

        Notifications().Count.ShouldBe(1);
        _desk.Where(TaskTable.Name, TaskTable.Regarding, _post.CaseId()).Count.ShouldBe(1);
    }

    [Fact]
    public void A_ladder_that_fails_half_way_tells_nobody()
    {
        _desk.Host.BeforeRequest = request => request is CreateRequest { Target.LogicalName: EscalationTable.Name } ? new TimeoutException("gone") : null;
        SweepAt("09:30");
        _desk.Host.BeforeRequest = null;

        Notifications().ShouldBeEmpty();
        SweepAt("09:35");
        Notifications().Count.ShouldBe(1);
    }

    [Fact]
    public void Of_a_team_each_person_who_can_sign_in_is_told()
    {
        var team = Team(User("Rosa"), User("Juri"), User("Gone", isDisabled: true), User("Bot", application: Guid.NewGuid()));

        Own(new EntityReference(UserTable.Team, team));
        SweepAt("09:30");

        Notifications().Count.ShouldBe(2);
    }

    [Fact]
    public void A_team_to_which_the_ladder_has_just_given_the_case_is_the_one_that_is_told()
    {
        var rep = User("Rosa");
        _desk.Create(
            PolicyStepTable.Name,
            (PolicyStepTable.PrimaryName, "Hand over"),
            (PolicyStepTable.Policy, new EntityReference(PolicyTable.Name, _policy)),
            (PolicyStepTable.Kpi, Choice.Of(Kpi.FirstResponse)),
            (PolicyStepTable.Order, 1),
            (PolicyStepTable.Anchor, Choice.Of(StepAnchor.PercentOfBudget)),
            (PolicyStepTable.Value, 50),
            (PolicyStepTable.Action, Choice.Of(StepAction.AssignToTeam)),
            (PolicyStepTable.Team, new EntityReference(UserTable.Team, Team(rep))));

        SweepAt("09:30");

        Notifications().Single().GetAttributeValue<EntityReference>(AppNotificationTable.Owner).Id.ShouldBe(rep);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_team_of_too_many_and_an_application_are_told_nothing_and_the_escalation_says_so(bool isTeam)
    {
        Own(isTeam
            ? new EntityReference(UserTable.Team, Team([.. Enumerable.Range(0, NotificationStore.MostPeople + 1).Select(number => User($"Rep {number}"))]))
            : new EntityReference(UserTable.Name, User("Intake", application: Guid.NewGuid())));

        SweepAt("09:30");

        Notifications().ShouldBeEmpty();
        _desk.All(EscalationTable.Name, EscalationTable.PrimaryName).Single()[EscalationTable.PrimaryName]
            .ShouldBe("First response 1: shown on the timeline; the owner is nobody who could be notified in an app");
    }

    [Fact]
    public void An_environment_without_in_app_notifications_gets_the_activity_and_the_rest_of_the_ladder()
    {
        _desk.Step(_policy, StepAnchor.PercentOfBudget, 50, StepAction.SetEscalated);
        var table = _desk.Where("entity", "logicalname", AppNotificationTable.Name).Single();
        _desk.Service.Delete("entity", table.Id);

        SweepAt("09:30");

        Notifications().ShouldBeEmpty();
        _desk.Where(TaskTable.Name, TaskTable.Regarding, _post.CaseId()).Count.ShouldBe(1);
        _desk.Case(_post.CaseId(), IncidentTable.IsEscalated)[IncidentTable.IsEscalated].ShouldBe(true);
    }

    private void SweepAt(string time) => _desk.At("2026-03-02 " + time).Sweeps();

    private void Own(EntityReference owner) => _desk.Service.Update(new Entity(IncidentTable.Name, _post.CaseId()) { [IncidentTable.Owner] = owner });

    private Guid User(string name, bool isDisabled = false, Guid? application = null)
    {
        var user = _desk.Create(
            UserTable.Name,
            ("lastname", name),
            ("businessunitid", _desk.All("businessunit").Single().ToEntityReference()),
            (UserTable.IsDisabled, isDisabled),
            (UserTable.ApplicationId, application));
        _desk.Gives(user, Role.Basic, Role.Rep);
        return user;
    }

    private Guid Team(params Guid[] members)
    {
        var team = _desk.Create("team", ("name", "Duty desk"), ("businessunitid", _desk.All("businessunit").Single().ToEntityReference()));
        _desk.Gives(new EntityReference(UserTable.Team, team), Role.Rep);
        _desk.Service.Associate(
            UserTable.Team,
            team,
            new Relationship("teammembership_association"),
            [.. members.Select(member => new EntityReference(UserTable.Name, member))]);
        return team;
    }

    private IReadOnlyList<Entity> Notifications() => _desk.All(
        AppNotificationTable.Name,
        AppNotificationTable.Owner,
        AppNotificationTable.Title,
        AppNotificationTable.Body,
        AppNotificationTable.IconType,
        AppNotificationTable.Data);
}
