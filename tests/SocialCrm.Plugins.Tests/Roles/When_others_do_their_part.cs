using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Tests.Replies;

namespace SocialCrm.Plugins.Tests.Roles;

/// <summary>What the flows, an approver and an admin do, each with Basic User and the roles that the admin guide names.</summary>
public sealed class When_others_do_their_part
{
    private readonly Desk _desk = new();

    [Fact]
    public void Intake_delivers_changes_and_takes_back_posts()
    {
        var intake = As("Intake", Role.Intake);
        var opened = intake.Execute(_desk.Ingest("my bag is lost, please help", id: "c1"));

        intake.Execute(Named("scrm_ReportPostEdited", ("Network", "x"), ("Account", Desk.Account), ("PostId", "c1"), ("Text", "my bag is lost in Rome, please help"), ("EditedOn", _desk.Now)));
        intake.Execute(Named("scrm_ReportPostDeleted", ("Network", "x"), ("Account", Desk.Account), ("PostId", "c1"), ("DeletedOn", _desk.Now)));
        _desk.Host.RunAsyncJobs();

        opened["Outcome"].ShouldBe("Case opened");
        _desk.All(EvidenceTable.Name).Count.ShouldBe(2);
        _desk.Host.Jobs.ShouldAllBe(job => job.Status == Local.Dataverse.AsyncJobStatus.Succeeded);
    }

    [Fact]
    public void Intake_keeps_and_retries_a_post_that_is_refused()
    {
        var intake = As("Intake", Role.Intake);
        var unknown = _desk.Json("c1", "ana", "my bag is lost, please help");
        unknown["Account"] = "Nobody";
        intake.Execute(Named("scrm_IngestPosts", ("Posts", $"[{unknown.ToJsonString()}]")))["Refused"].ShouldBe(1);
        _desk.Create(ChannelTable.Name, (ChannelTable.PrimaryName, "New"), (ChannelTable.Network, Choice.Of(Network.X)), (ChannelTable.AccountId, "Nobody"), (ChannelTable.Handle, "Nobody"));
        _desk.At("2026-03-02 12:00");

        intake.Execute(Named("scrm_RetryFailedPosts"));
        _desk.Host.RunAsyncJobs();

        _desk.All(IncidentTable.Name).Count.ShouldBe(1);
    }

    [Fact]
    public void Intake_sweeps_and_does_the_hourly_work()
    {
        var policy = _desk.Promises(firstResponse: 60, resolution: 600);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.SetEscalated);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 1, StepAction.CreateTask);
        var intake = As("Intake", Role.Intake);
        var theCase = intake.Execute(_desk.Ingest("my bag is lost, please help")).CaseId();

        _desk.At("2026-03-02 10:05");
        intake.Execute(Named("scrm_RunDueEscalations"));
        _desk.Host.RunAsyncJobs();
        intake.Execute(Named("scrm_ReviewChannels"));
        intake.Execute(Named("scrm_PurgeEvidence"));

        _desk.Case(theCase, "isescalated")["isescalated"].ShouldBe(true);
        _desk.All(EscalationTable.Name).Count.ShouldBe(2);
    }

    [Fact]
    public void A_connector_with_Social_Intake_creates_posts_by_itself()
    {
        var intake = As("Connector", Role.Intake);
        var author = intake.Create(new Entity(SocialProfileTable.Name) { ["profilename"] = "ana", ["uniqueprofileid"] = "id-ana", ["community"] = new OptionSetValue(2) });
        var post = intake.Create(new Entity(SocialActivityTable.Name)
        {
            ["subject"] = "Post",
            ["description"] = "my bag is lost, please help",
            ["postid"] = "7",
            ["posttoprofileid"] = Desk.Account,
            ["postfromprofileid"] = new EntityReference(SocialProfileTable.Name, author),
            ["postedon"] = _desk.Now,
            ["community"] = new OptionSetValue(2),
        });

        _desk.Host.RunAsyncJobs();

        intake.Retrieve(SocialActivityTable.Name, post, new ColumnSet("regardingobjectid")).Contains("regardingobjectid").ShouldBeTrue();
    }

    [Fact]
    public void An_approver_approves_and_rejects_the_replies_of_others()
    {
        var desk = new ReplyDesk();

        desk.Decide(desk.Awaiting(), approve: true)["State"].ShouldBe("Approved");
        desk.Desk.Host.ServiceFor(desk.Lead).RetrieveMultiple(new QueryExpression(ReplyDecisionTable.Name)).Entities.Count.ShouldBe(1);
    }

    [Fact]
    public void An_admin_sets_everything_up()
    {
        var admin = As("Admin", Role.Admin);
        var me = _desk.All(UserTable.Name)[^1].Id;
        var topic = admin.Create(new Entity(TopicTable.Name) { [TopicTable.PrimaryName] = "Bags", [TopicTable.Phrases] = "bag", [TopicTable.Queue] = new EntityReference("queue", _desk.Queue) });
        admin.Create(new Entity(TriageRuleTable.Name) { [TriageRuleTable.PrimaryName] = "Bags", [TriageRuleTable.Order] = 1, [TriageRuleTable.AnyOf] = "bag", [TriageRuleTable.SetTopic] = new EntityReference(TopicTable.Name, topic) });
        var calendar = admin.Create(new Entity(CalendarTable.Name) { ["scrm_name"] = "Office", [CalendarTable.TimeZone] = "Europe/Lisbon", [CalendarTable.Monday] = "09:00-17:00" });
        admin.Create(new Entity(CalendarExceptionTable.Name) { ["scrm_name"] = "Holiday", [CalendarExceptionTable.Calendar] = new EntityReference(CalendarTable.Name, calendar), [CalendarExceptionTable.Date] = Desk.Time("2026-12-25 00:00") });
        var policy = admin.Create(new Entity(PolicyTable.Name)
        {
            [PolicyTable.PrimaryName] = "Everything",
            [PolicyTable.Order] = 10,
            [PolicyTable.FirstResponse] = 60,
            [PolicyTable.Resolution] = 600,
            [PolicyTable.Calendar] = new EntityReference(CalendarTable.Name, calendar),
        });
        admin.Create(new Entity(PolicyStepTable.Name)
        {
            [PolicyStepTable.PrimaryName] = "Duty desk",
            [PolicyStepTable.Policy] = new EntityReference(PolicyTable.Name, policy),
            [PolicyStepTable.Kpi] = Choice.Of(Kpi.FirstResponse),
            [PolicyStepTable.Order] = 1,
            [PolicyStepTable.Anchor] = Choice.Of(StepAnchor.MinutesAfterDue),
            [PolicyStepTable.Value] = 0,
            [PolicyStepTable.Action] = Choice.Of(StepAction.RouteToQueue),
            [PolicyStepTable.Queue] = new EntityReference("queue", _desk.Queue),
        });
        admin.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.Approval] = Choice.Of(ApprovalRule.EveryReply), [ChannelTable.TrainingTeam] = _desk.All("team")[0].ToEntityReference() });
        admin.Create(new Entity(EmployeeTable.Name) { [EmployeeTable.PrimaryName] = "Amira Haddad", [EmployeeTable.User] = new EntityReference(UserTable.Name, me) });
        admin.Delete(TopicTable.Name, admin.Create(new Entity(TopicTable.Name) { [TopicTable.PrimaryName] = "Seats", [TopicTable.Phrases] = "seat" }));

        _desk.Receives("my bag is lost, please help")["Outcome"].ShouldBe("Case opened");
    }

    [Fact]
    public void An_admin_looks_after_evidence_goodwill_and_authors()
    {
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { ["scrm_retentiondays"] = 1 });
        var opened = _desk.Receives("my bag is lost, please help", id: "c1");
        _desk.Service.Execute(Named("scrm_ReportPostDeleted", ("Network", "x"), ("Account", Desk.Account), ("PostId", "c1"), ("DeletedOn", _desk.Now)));
        var admin = As("Admin", Role.Admin);
        var copy = admin.RetrieveMultiple(new QueryExpression(EvidenceTable.Name) { ColumnSet = new ColumnSet(EvidenceTable.Text) }).Entities.Single();
        copy[EvidenceTable.Text].ShouldBe("my bag is lost, please help");
        admin.Update(new Entity(EvidenceTable.Name, copy.Id) { [EvidenceTable.LegalHold] = true });
        admin.Update(new Entity(EvidenceTable.Name, copy.Id) { [EvidenceTable.LegalHold] = false });

        var goodwill = admin.Create(new Entity(GoodwillTable.Name) { ["scrm_amount"] = new Money(50m), ["scrm_caseid"] = new EntityReference(IncidentTable.Name, opened.CaseId()) });
        As("Lea", Role.Admin).Update(new Entity(GoodwillTable.Name, goodwill) { ["scrm_state"] = new OptionSetValue(100000001), ["scrm_decisionreason"] = "Bag late" });
        admin.Execute(Named("scrm_ExportTriageCorrections"));
        _desk.At("2026-03-05 09:00");
        admin.Execute(Named("scrm_PurgeEvidence"))["Purged"].ShouldBe(1);
        admin.Execute(Named("scrm_ForgetAuthor", ("ProfileId", _desk.All(SocialProfileTable.Name).Single().Id)));

        _desk.Post(opened.PostId(), SocialActivityTable.Text)[SocialActivityTable.Text].ShouldNotBe("my bag is lost, please help");
    }

    private IOrganizationService As(string name, params string[] roles) => _desk.Host.ServiceFor(_desk.User(name, roles));

    private static OrganizationRequest Named(string api, params (string Name, object Value)[] inputs)
    {
        var request = new OrganizationRequest(api);
        foreach (var (name, value) in inputs)
            request[name] = value;
        return request;
    }
}
