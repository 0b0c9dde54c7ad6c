using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Plugins.Tests.Roles;

/// <summary>A crisis from its first post to its end: what the flows do with Social Intake, and what a rep, an approver and an admin do.</summary>
public sealed class When_a_crisis_is_worked
{
    private readonly Desk _desk = new();
    private readonly IOrganizationService _intake;
    private readonly IOrganizationService _rep;
    private readonly IOrganizationService _approver;

    public When_a_crisis_is_worked()
    {
        _intake = As("Intake", Role.Intake);
        _rep = As("Rosa", Role.Rep);
        _approver = As("Lea", Role.Rep, Role.Approver);
        var admin = As("Ada", Role.Admin);
        admin.Create(new Entity(TopicTable.Name)
        {
            [TopicTable.PrimaryName] = "Double charge",
            [TopicTable.Phrases] = "charged twice",
            [TopicTable.Order] = 1,
            [TopicTable.CrisisAuthors] = 3,
        });
        admin.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.Pace] = 60 });
        for (var author = 1; author <= 4; author++)
            _intake.Execute(_desk.Ingest("I was charged twice, please help", $"author{author}"));
        _desk.Host.RunAsyncJobs();
    }

    [Fact]
    public void Everybody_does_their_part()
    {
        Sweep()["Suspected"].ShouldBe(1);
        var crisis = _rep.RetrieveMultiple(new QueryExpression(CrisisTable.Name) { ColumnSet = new ColumnSet(CrisisTable.Reason) }).Entities.Single();
        _approver.Update(new Entity(CrisisTable.Name, crisis.Id) { [CrisisTable.State] = Choice.Of(CrisisState.Declared), [CrisisTable.Statement] = "We know of it." });
        Sweep();
        var update = Write(crisis.Id);
        _approver.Update(new Entity(CrisisUpdateTable.Name, update) { [CrisisUpdateTable.State] = Choice.Of(CrisisUpdateState.Approved) });
        var cases = _rep.RetrieveMultiple(new QueryExpression(IncidentTable.Name) { ColumnSet = new ColumnSet(IncidentTable.Crisis) }).Entities.Where(row => row.Contains(IncidentTable.Crisis)).ToList();
        cases.Count.ShouldBe(4);
        _rep.Execute(Named("scrm_SplitFromCrisis", ("CaseId", cases[0].Id)))["Split"].ShouldBe(true);
        _intake.Execute(Named("scrm_BroadcastUpdate", ("UpdateId", update)))["Drafted"].ShouldBe(3);
        Send();
        _approver.Execute(Named("scrm_CloseCrisis", ("CrisisId", crisis.Id), ("Resolution", "Paid back"), ("CoolDownHours", 0)))["Closed"].ShouldBe(3);
        _desk.At("2026-03-02 10:00");
        Sweep();

        var state = _rep.Retrieve(CrisisTable.Name, crisis.Id, new ColumnSet(CrisisTable.State, CrisisTable.Failure));
        Choice.Read<CrisisState>(state, CrisisTable.State).ShouldBe(CrisisState.Closed);
        state.Contains(CrisisTable.Failure).ShouldBeFalse();
        _desk.Host.Jobs.ShouldAllBe(job => job.Status == Local.Dataverse.AsyncJobStatus.Succeeded);
    }

    [Fact]
    public void A_rep_neither_declares_nor_approves_nor_closes()
    {
        Sweep();
        var crisis = _desk.All(CrisisTable.Name).Single().Id;
        Missing(() => _rep.Execute(Named("scrm_DeclareCrisis", ("CrisisId", crisis))));
        Missing(() => _rep.Update(new Entity(CrisisTable.Name, crisis) { [CrisisTable.State] = Choice.Of(CrisisState.Declared) }));
        _approver.Execute(Named("scrm_DeclareCrisis", ("CrisisId", crisis)));
        var update = Write(crisis);

        Should.Throw<FaultException<OrganizationServiceFault>>(() => _rep.Update(new Entity(CrisisUpdateTable.Name, update) { [CrisisUpdateTable.State] = Choice.Of(CrisisUpdateState.Approved) }))
            .Message.ShouldBe("You wrote this update yourself: somebody else has to approve it.");
        Missing(() => _rep.Execute(Named("scrm_CloseCrisis", ("CrisisId", crisis), ("Resolution", "Paid back"))));
        Missing(() => _rep.Execute(Named("scrm_DetectCrises")));
        Missing(() => _rep.Execute(Named("scrm_KeepCrisis", ("CrisisId", crisis), ("Work", "Join"))));
    }

    [Fact]
    public void Who_has_Basic_User_alone_sees_and_does_nothing()
    {
        Sweep();
        var crisis = _desk.All(CrisisTable.Name).Single().Id;
        var somebody = As("Sam");

        Missing(() => somebody.Retrieve(CrisisTable.Name, crisis, new ColumnSet(CrisisTable.State)));
        Missing(() => somebody.Execute(Named("scrm_DeclareCrisis", ("CrisisId", crisis))));
        Missing(() => somebody.Execute(Named("scrm_SplitFromCrisis", ("CaseId", _desk.All(IncidentTable.Name)[0].Id))));
    }

    private OrganizationResponse Sweep()
    {
        var swept = _intake.Execute(Named("scrm_DetectCrises"));
        _desk.Host.RunAsyncJobs();
        return swept;
    }

    private Guid Write(Guid crisis) => _rep.Create(new Entity(CrisisUpdateTable.Name)
    {
        [CrisisUpdateTable.Crisis] = new EntityReference(CrisisTable.Name, crisis),
        [CrisisUpdateTable.Text] = "Sorry: the second payment goes back within three days.",
    });

    /// <summary>Plays the flow that sends replies.</summary>
    private void Send()
    {
        foreach (var reply in _desk.All(SocialActivityTable.Name, SocialActivityTable.ReplyState).Where(post => Choice.Read<ReplyState>(post, SocialActivityTable.ReplyState) == ReplyState.Approved))
        {
            _intake.Execute(Named("scrm_TakeReply", ("ReplyId", reply.Id)))["Taken"].ShouldBe(true);
            _intake.Execute(Named("scrm_ReportReplyOutcome", ("ReplyId", reply.Id), ("Sent", true), ("NetworkPostId", reply.Id.ToString("N"))));
        }

        _desk.Host.RunAsyncJobs();
    }

    private IOrganizationService As(string name, params string[] roles) => _desk.Host.ServiceFor(_desk.User(name, roles));

    private static void Missing(Action call) => Should.Throw<FaultException<OrganizationServiceFault>>(call).Message.ShouldContain("privilege");

    private static OrganizationRequest Named(string name, params (string Name, object Value)[] inputs)
    {
        var request = new OrganizationRequest(name);
        foreach (var (parameter, value) in inputs)
            request[parameter] = value;
        return request;
    }
}
