using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Tests.App;

namespace SocialCrm.Plugins.Tests.Fairness;

public sealed class When_a_case_can_be_seen_by_many
{
    private const string Complaint = "my bag is lost, please help";
    private const int Limit = 100_000;

    // What differs because the rows are others, and what this is about.
    private static readonly string[] OfTheRow = ["incidentid", "ticketnumber", "socialprofileid", "customerid", "scrm_conversationkey", "modifiedby", "modifiedon", "versionnumber"];
    private static readonly string[] OfTheReach = ["scrm_reach", "scrm_reachband", "influencescore", "scrm_headsupon"];

    private readonly Desk _desk = new();
    private readonly Guid _team;
    private readonly Guid _cora;

    public When_a_case_can_be_seen_by_many()
    {
        var policy = _desk.Promises(firstResponse: 60, resolution: 600);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.SetEscalated);
        _cora = _desk.User("Cora");
        _team = Team(_cora);
        _desk.Gives(new EntityReference("team", _team), Role.Rep);
        Channel((ChannelTable.HeadsUpReach, Limit), (ChannelTable.HeadsUpTeam, new EntityReference("team", _team)));
    }

    [Fact]
    public void The_communications_team_gets_one_task_and_each_of_them_one_notification()
    {
        var theCase = Asks("celebrity", 1_200_000);
        _desk.Receives("still nothing", author: "celebrity", replyTo: "celebrity");
        _desk.Host.RunAsyncJobs();

        var number = (string)_desk.Case(theCase, IncidentTable.TicketNumber)[IncidentTable.TicketNumber];
        var task = _desk.All(TaskTable.Name, TaskTable.Subject, TaskTable.Description, TaskTable.Regarding, TaskTable.Owner, TaskTable.StateCode).ShouldHaveSingleItem();
        task[TaskTable.Subject].ShouldBe($"Heads-up: {number} can be seen by many");
        ((string)task[TaskTable.Description]).ShouldStartWith("The author and those who shared it have 1,200,000 followers.");
        (task.GetAttributeValue<EntityReference>(TaskTable.Regarding).Id, task.GetAttributeValue<EntityReference>(TaskTable.Owner).Id).ShouldBe((theCase, _team));
        task.GetAttributeValue<OptionSetValue>(TaskTable.StateCode).Value.ShouldBe(1, "an open one would be in the way of whoever resolves the case");
        _desk.All(AppNotificationTable.Name, AppNotificationTable.Owner).ShouldHaveSingleItem().GetAttributeValue<EntityReference>(AppNotificationTable.Owner).Id.ShouldBe(_cora);
        _desk.Case(theCase, IncidentTable.HeadsUpOn)[IncidentTable.HeadsUpOn].ShouldBe(_desk.Now);
    }

    [Fact]
    public void The_traveller_with_nine_followers_and_the_celebrity_have_the_same_case_field_by_field()
    {
        var (small, large) = (Asks("nine", 9), Asks("celebrity", 1_200_000));
        foreach (var time in new[] { "2026-03-02 09:00", "2026-03-02 09:50", "2026-03-02 10:05" })
        {
            _desk.At(time).Sweeps();

            Columns(large, [.. OfTheRow, .. OfTheReach]).ShouldBe(Columns(small, [.. OfTheRow, .. OfTheReach]), time);
            Rows(TurnTable.Name, TurnTable.Case, large, TurnTable.StartedBy, TurnTable.Id).ShouldBe(Rows(TurnTable.Name, TurnTable.Case, small, TurnTable.StartedBy, TurnTable.Id), time);
            Rows(EscalationTable.Name, EscalationTable.Case, large, EscalationTable.Turn, EscalationTable.Id).ShouldBe(Rows(EscalationTable.Name, EscalationTable.Case, small, EscalationTable.Turn, EscalationTable.Id), time);
            Queue(large).ShouldBe(Queue(small), time);
        }
    }

    [Fact]
    public void The_same_post_where_nobody_is_to_be_told_ends_in_the_same_case()
    {
        var told = Asks("celebrity", 1_200_000);
        Channel((ChannelTable.HeadsUpReach, null));
        var untold = Asks("other", 1_200_000);
        _desk.At("2026-03-02 10:05").Sweeps();

        _desk.All(TaskTable.Name, TaskTable.Subject).Count(task => ((string)task[TaskTable.Subject]).StartsWith("Heads-up", StringComparison.Ordinal)).ShouldBe(1);
        string[] besides = [.. OfTheRow, IncidentTable.HeadsUpOn];
        Columns(told, besides).ShouldBe(Columns(untold, besides));
        Queue(told).ShouldBe(Queue(untold));
    }

    [Fact]
    public void Who_waits_longer_stands_before_whoever_is_seen_by_more()
    {
        var waiting = Asks("nine", 9);
        _desk.At("2026-03-02 09:01");
        var celebrity = Asks("celebrity", 1_200_000);
        _desk.At("2026-03-02 09:02");
        var latest = Asks("twelve", 12);

        _desk.Service.RetrieveMultiple(new FetchExpression(Screens.View("Unassigned social cases").FetchXml)).Entities.Select(row => row.Id).ShouldBe([waiting, celebrity, latest]);
    }

    /// <summary>A whole-number property that a connector leaves out comes as the last of them from the platform's own rules.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(Limit - 1)]
    public void Fewer_followers_and_followers_that_nobody_knows_tell_nobody(int? followers)
    {
        var theCase = Asks("ana", followers);

        _desk.All(TaskTable.Name).ShouldBeEmpty();
        _desk.Case(theCase, IncidentTable.HeadsUpOn, IncidentTable.Reach).Contains(IncidentTable.HeadsUpOn).ShouldBeFalse();
    }

    [Fact]
    public void The_number_that_stands_for_a_missing_one_is_no_reach()
    {
        var theCase = _desk.Case(Asks("ana", int.MinValue), IncidentTable.Reach, IncidentTable.ReachBand, IncidentTable.Influence);

        (theCase.Contains(IncidentTable.Reach), theCase.Contains(IncidentTable.ReachBand), theCase.Contains(IncidentTable.Influence)).ShouldBe((false, false, false));
    }

    [Fact]
    public void A_private_message_and_praise_tell_nobody()
    {
        var message = Post("secret", 1_200_000, Complaint);
        message["Private"] = true;
        _desk.Service.Execute(message);
        _desk.Service.Execute(Post("fan", 1_200_000, "what a lovely crew, thank you"));
        _desk.Host.RunAsyncJobs();

        _desk.All(TaskTable.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Reshares_that_take_the_reach_over_the_limit_tell_once()
    {
        var theCase = Asks("ana", 60_000);
        Shares("ana", "bo", 30_000);
        _desk.All(TaskTable.Name).ShouldBeEmpty();

        Shares("ana", "cleo", 10_000);
        Shares("ana", "dan", 500_000);

        ((string)_desk.All(TaskTable.Name, TaskTable.Description).ShouldHaveSingleItem()[TaskTable.Description]).ShouldStartWith("The author and those who shared it have 100,000 followers.");
        _desk.Case(theCase, IncidentTable.Reach)[IncidentTable.Reach].ShouldBe(600_000);
    }

    [Fact]
    public void A_reshare_of_a_case_that_is_closed_tells_nobody()
    {
        _desk.Resolves(Asks("ana", 60_000));
        Shares("ana", "bo", 500_000);

        _desk.All(TaskTable.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_team_it_is_whoever_is_responsible_for_the_channel()
    {
        var rosa = _desk.User("Rosa", Role.Rep);
        Channel((ChannelTable.Responsible, new EntityReference(UserTable.Name, rosa)));
        var task = _desk.Where(TaskTable.Name, TaskTable.Regarding, Asks("star", 1_200_000), TaskTable.Owner).ShouldHaveSingleItem();
        task.GetAttributeValue<EntityReference>(TaskTable.Owner).Id.ShouldBe(_team);
        _desk.Service.Delete(TaskTable.Name, task.Id);

        Channel((ChannelTable.HeadsUpTeam, null));
        Asks("celebrity", 1_200_000);

        _desk.All(TaskTable.Name, TaskTable.Owner).ShouldHaveSingleItem().GetAttributeValue<EntityReference>(TaskTable.Owner).Id.ShouldBe(rosa);
    }

    [Fact]
    public void A_team_that_may_own_no_task_loses_no_post()
    {
        Channel((ChannelTable.HeadsUpTeam, new EntityReference("team", Team())));

        var theCase = Asks("celebrity", 1_200_000);

        _desk.Turn(theCase, Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
        _desk.All(TaskTable.Name).ShouldBeEmpty();
        _desk.Host.Jobs.ShouldContain(job => job.StepName.Contains("heads-up", StringComparison.Ordinal) && job.Error != null);
    }

    [Fact]
    public void With_neither_team_nor_anybody_responsible_there_is_no_task_that_nobody_sees()
    {
        Channel((ChannelTable.HeadsUpTeam, null), (ChannelTable.Responsible, null));
        Asks("celebrity", 1_200_000);

        _desk.All(TaskTable.Name).ShouldBeEmpty();
        _desk.Host.Jobs.ShouldAllBe(job => job.Error == null);
    }

    [Fact]
    public void An_author_whose_followers_grew_tells_once_with_the_next_post()
    {
        var theCase = Asks("ana", 60_000);
        Writes("ana", "second", 250_000);
        Writes("ana", "third", 260_000);

        ((string)_desk.All(TaskTable.Name, TaskTable.Description).ShouldHaveSingleItem()[TaskTable.Description]).ShouldStartWith("The author and those who shared it have 250,000 followers.");
        _desk.All(AppNotificationTable.Name).Count.ShouldBe(1);
        _desk.Case(theCase, IncidentTable.Reach)[IncidentTable.Reach].ShouldBe(250_000);
    }

    [Fact]
    public void A_case_that_was_shared_much_after_it_was_closed_tells_when_it_opens_again()
    {
        var theCase = Asks("ana", 60_000);
        _desk.Resolves(theCase);
        Shares("ana", "bo", 500_000);
        Writes("ana", "second", 60_000);

        _desk.Case(theCase, IncidentTable.StateCode).GetAttributeValue<OptionSetValue>(IncidentTable.StateCode).Value.ShouldBe(0);
        ((string)_desk.All(TaskTable.Name, TaskTable.Description).ShouldHaveSingleItem()[TaskTable.Description]).ShouldStartWith("The author and those who shared it have 560,000 followers.");
    }

    [Fact]
    public void Two_cases_that_are_over_the_limit_together_tell_when_they_are_merged()
    {
        var first = Asks("ana", 60_000);
        Shares("ana", "ben", 20_000);
        _desk.At("2026-03-20 09:00");
        var request = _desk.Ingest(Complaint, "ana", replyTo: "answer", id: "late");
        request["Followers"] = 60_000;
        var second = _desk.Service.Execute(request).CaseId();
        Shares("late", "cleo", 25_000);
        _desk.All(TaskTable.Name).ShouldBeEmpty();

        _desk.Answers("We are looking for it.", "ana", "2026-03-03 09:00", id: "answer");
        _desk.Host.RunAsyncJobs();

        _desk.Case(second, IncidentTable.Master).GetAttributeValue<EntityReference>(IncidentTable.Master).Id.ShouldBe(first);
        var kept = _desk.Case(first, IncidentTable.Reach, IncidentTable.HeadsUpOn);
        (kept[IncidentTable.Reach], kept.Contains(IncidentTable.HeadsUpOn)).ShouldBe((105_000, true));
        ((string)_desk.All(TaskTable.Name, TaskTable.Description).ShouldHaveSingleItem()[TaskTable.Description]).ShouldStartWith("The author and those who shared it have 105,000 followers.");
    }

    [Fact]
    public void A_job_that_runs_twice_tells_once_also_when_somebody_renamed_the_task()
    {
        var theCase = Asks("celebrity", 1_200_000);
        TellsAgain(theCase);
        _desk.Service.Update(new Entity(TaskTable.Name, _desk.All(TaskTable.Name).Single().Id) { [TaskTable.Subject] = "What do we say?" });
        TellsAgain(theCase);

        _desk.All(TaskTable.Name).Count.ShouldBe(1);
        _desk.All(AppNotificationTable.Name).Count.ShouldBe(1);
    }

    /// <summary>As after a job that failed between the first person and the second.</summary>
    [Fact]
    public void A_job_that_stopped_halfway_tells_the_others_when_it_runs_again()
    {
        var dora = _desk.User("Dora");
        _desk.Service.Associate("team", _team, new Relationship("teammembership_association"), [new EntityReference(UserTable.Name, dora)]);
        var theCase = Asks("celebrity", 1_200_000);
        var task = _desk.All(TaskTable.Name).Single().Id;
        _desk.Service.Update(new Entity(TaskTable.Name, task) { [TaskTable.StateCode] = new OptionSetValue(0), [TaskTable.StatusCode] = new OptionSetValue(2) });
        _desk.Service.Delete(AppNotificationTable.Name, _desk.All(AppNotificationTable.Name, AppNotificationTable.Owner).Single(row => row.GetAttributeValue<EntityReference>(AppNotificationTable.Owner).Id == dora).Id);

        TellsAgain(theCase);

        _desk.All(AppNotificationTable.Name, AppNotificationTable.Owner).Select(row => row.GetAttributeValue<EntityReference>(AppNotificationTable.Owner).Id).ShouldBe([_cora, dora], ignoreOrder: true);
        _desk.All(TaskTable.Name, TaskTable.StateCode).ShouldHaveSingleItem().GetAttributeValue<OptionSetValue>(TaskTable.StateCode).Value.ShouldBe(1);
    }

    /// <summary>One request to note it on the case; the rest is a system job.</summary>
    [Fact]
    public void Only_a_post_over_the_limit_costs_anything()
    {
        Asks("warm", 9);
        var (with, over) = (Requests("b", 9), Requests("c", 1_200_000));
        Channel((ChannelTable.HeadsUpReach, null));
        Asks("warm again", 9);
        var without = Requests("d", 9);

        with.ShouldBe(without);
        over.ShouldBe(with + 1);
    }

    private long Requests(string author, int followers)
    {
        var before = _desk.Host.RequestCount;
        _desk.Service.Execute(Post(author, followers, Complaint));
        var requests = _desk.Host.RequestCount - before;
        _desk.Host.RunAsyncJobs();
        return requests;
    }

    private void TellsAgain(Guid theCase)
    {
        _desk.Service.Update(new Entity(IncidentTable.Name, theCase) { [IncidentTable.HeadsUpOn] = _desk.Now });
        _desk.Host.RunAsyncJobs();
    }

    /// <summary>A post that the author adds to one of theirs, which has their name.</summary>
    private void Writes(string author, string id, int followers)
    {
        var request = _desk.Ingest(Complaint, author, id: id, replyTo: author);
        request["Followers"] = followers;
        _desk.Service.Execute(request);
        _desk.Host.RunAsyncJobs();
    }

    private Guid Asks(string author, int? followers)
    {
        var theCase = _desk.Service.Execute(Post(author, followers, Complaint)).CaseId();
        _desk.Host.RunAsyncJobs();
        return theCase;
    }

    private void Shares(string original, string author, int followers)
    {
        var request = Post(author, followers, Complaint);
        request["ReshareOf"] = original;
        _desk.Service.Execute(request);
        _desk.Host.RunAsyncJobs();
    }

    private OrganizationRequest Post(string author, int? followers, string text)
    {
        var request = _desk.Ingest(text, author, id: author);
        if (followers is { } known)
            request["Followers"] = known;
        return request;
    }

    private void Channel(params (string Column, object? Value)[] columns)
    {
        var row = new Entity(ChannelTable.Name, _desk.Channel);
        foreach (var (column, value) in columns)
            row[column] = value;
        _desk.Service.Update(row);
    }

    private Guid Team(params Guid[] members)
    {
        var team = _desk.Create("team", ("name", "Communications"), ("businessunitid", _desk.All("businessunit").Single().ToEntityReference()));
        _desk.Service.Associate("team", team, new Relationship("teammembership_association"), [.. members.Select(member => new EntityReference(UserTable.Name, member))]);
        return team;
    }

    private string[] Columns(Guid theCase, params string[] besides) => Told(_desk.Service.Retrieve(IncidentTable.Name, theCase, new ColumnSet(true)), besides);

    private string[] Rows(string table, string lookup, Guid theCase, params string[] besides)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(lookup, ConditionOperator.Equal, theCase);
        return [.. _desk.Service.RetrieveMultiple(query).Entities.Select(row => string.Join("; ", Told(row, [.. besides, lookup, "versionnumber", "modifiedby"]))).Order(StringComparer.Ordinal)];
    }

    private string Queue(Guid theCase) => string.Join(", ", _desk.Where("queueitem", "objectid", theCase, "queueid", "workerid").Select(item => $"{item.GetAttributeValue<EntityReference>("queueid").Id} {item.Contains("workerid")}"));

    private static string[] Told(Entity row, IEnumerable<string> besides) =>
        [.. row.Attributes.Where(column => !besides.Contains(column.Key)).OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}={Told(column.Value)}")];

    private static string? Told(object value) => value switch
    {
        EntityReference row => $"{row.LogicalName} {row.Id}",
        OptionSetValue option => $"{option.Value}",
        DateTime time => $"{time:O}",
        _ => value.ToString(),
    };
}
