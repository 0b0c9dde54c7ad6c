using System;
using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Tests.Roles;

public sealed class When_a_role_reaches_its_limits
{
    private readonly Desk _desk = new();
    private readonly Guid _case;
    private readonly Guid _post;

    public When_a_role_reaches_its_limits()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var opened = _desk.Receives("my bag is lost, please help", id: "c1");
        _case = opened.CaseId();
        _post = opened.PostId();
        _desk.Service.Execute(new OrganizationRequest("scrm_ReportPostDeleted") { ["Network"] = "x", ["Account"] = Desk.Account, ["PostId"] = "c1", ["DeletedOn"] = _desk.Now });
    }

    [Theory]
    [InlineData(Role.Rep)]
    [InlineData(Role.Approver)]
    [InlineData(Role.Intake)]
    public void Only_admins_read_evidence_however_they_ask(string role)
    {
        var service = As(role == Role.Approver ? [Role.Rep, role] : [role]);
        var copy = _desk.All(EvidenceTable.Name)[0].Id;
        var throughThePost = new QueryExpression(SocialActivityTable.Name);
        throughThePost.AddLink(EvidenceTable.Name, "activityid", EvidenceTable.Post).Columns = new ColumnSet(EvidenceTable.Text);

        Missing(() => service.Retrieve(EvidenceTable.Name, copy, new ColumnSet(EvidenceTable.Text))).ShouldBe("prvReadscrm_Evidence");
        Missing(() => service.RetrieveMultiple(throughThePost)).ShouldBe("prvReadscrm_Evidence");
        Missing(() => service.RetrieveMultiple(new FetchExpression($"<fetch aggregate='true'><entity name='{EvidenceTable.Name}'><attribute name='{EvidenceTable.Id}' aggregate='count' alias='n'/></entity></fetch>")))
            .ShouldBe("prvReadscrm_Evidence");
    }

    [Theory]
    [InlineData(Role.Rep)]
    [InlineData(Role.Approver)]
    [InlineData(Role.Intake)]
    public void Only_admins_forget_authors(string role) =>
        Missing(() => As(role).Execute(new OrganizationRequest("scrm_ForgetAuthor") { ["ProfileId"] = _desk.All(SocialProfileTable.Name)[0].Id })).ShouldBe("prvCreatescrm_TriageRule");

    [Fact]
    public void Who_has_Basic_User_alone_sees_no_case_and_calls_nothing()
    {
        var service = As();

        Missing(() => service.RetrieveMultiple(new QueryExpression(IncidentTable.Name))).ShouldBe("prvReadIncident");
        Missing(() => service.Execute(_desk.Ingest("my seat is lost"))).ShouldBe("prvCreatescrm_Turn");
        Missing(() => service.Execute(new OrganizationRequest("scrm_SettlePost") { ["SocialActivityId"] = _post })).ShouldBe("prvCreatescrm_Turn");
        service.RetrieveMultiple(new QueryExpression(SocialActivityTable.Name)).Entities.ShouldBeEmpty("posts are rows of intake");
    }

    [Fact]
    public void A_rep_takes_in_no_posts_and_runs_no_sweep()
    {
        Missing(() => As(Role.Rep).Execute(_desk.Ingest("my seat is lost"))).ShouldBe("prvCreatescrm_Turn");
        Missing(() => As(Role.Rep).Execute(new OrganizationRequest("scrm_RunDueEscalations"))).ShouldBe("prvCreatescrm_Turn");
    }

    [Fact]
    public void A_rep_stops_no_clock_by_hand()
    {
        var turn = _desk.All(TurnTable.Name)[0].Id;

        Missing(() => As(Role.Rep).Update(new Entity(TurnTable.Name, turn) { [TurnTable.MetOn] = _desk.Now })).ShouldBe("prvWritescrm_Turn");
        Missing(() => As(Role.Rep).Delete(TurnTable.Name, turn)).ShouldBe("prvDeletescrm_Turn");
    }

    [Fact]
    public void A_rep_deletes_neither_cases_nor_posts_nor_authors()
    {
        Missing(() => As(Role.Rep).Delete(IncidentTable.Name, _case)).ShouldBe("prvDeleteIncident");
        Missing(() => As(Role.Rep).Delete(SocialProfileTable.Name, _desk.All(SocialProfileTable.Name)[0].Id)).ShouldBe("prvDeleteSocialProfile");
        OutOfReach(() => As(Role.Rep).Delete(SocialActivityTable.Name, _post));
    }

    [Fact]
    public void A_rep_gives_goodwill_to_nobody() => Missing(() => As(Role.Rep).Create(new Entity(GoodwillTable.Name)
    {
        ["scrm_amount"] = new Money(50m),
        ["scrm_caseid"] = new EntityReference(IncidentTable.Name, _case),
    })).ShouldBe("prvCreatescrm_Goodwill");

    [Fact]
    public void A_rep_of_another_business_unit_works_the_case_but_does_not_take_it()
    {
        var unit = _desk.Create("businessunit", ("name", "Elsewhere"), ("parentbusinessunitid", _desk.All("businessunit")[0].ToEntityReference()));
        var rep = _desk.Create(UserTable.Name, ("lastname", "Far"), ("businessunitid", new EntityReference("businessunit", unit)));
        _desk.Gives(rep, Role.Basic, Role.Rep);
        var service = _desk.Host.ServiceFor(rep);

        service.Update(new Entity(IncidentTable.Name, _case) { [IncidentTable.NeedsReview] = false });
        OutOfReach(() => service.Execute(new AssignRequest { Target = new EntityReference(IncidentTable.Name, _case), Assignee = new EntityReference(UserTable.Name, rep) }));
        OutOfReach(() => service.Execute(new PickFromQueueRequest { QueueItemId = _desk.Where("queueitem", "objectid", _case)[0].Id, WorkerId = rep }));
    }

    [Theory]
    [InlineData(Role.Rep)]
    [InlineData(Role.Approver)]
    [InlineData(Role.Intake)]
    [InlineData(Role.Admin)]
    public void Nobody_of_ours_makes_administrators(string role)
    {
        var user = _desk.User("Rosa", role);

        Missing(() => _desk.Host.ServiceFor(user).Associate(
            UserTable.Name, user, new Relationship("systemuserroles_association"), [_desk.Where("role", "name", "System Administrator")[0].ToEntityReference()])).ShouldBe("prvAssignRole");
    }

    [Fact]
    public void A_team_without_a_role_gets_no_case()
    {
        var team = _desk.Create("team", ("name", "Night desk"));
        var assign = new AssignRequest { Target = new EntityReference(IncidentTable.Name, _case), Assignee = new EntityReference("team", team) };

        Missing(() => _desk.Service.Execute(assign)).ShouldBe("prvReadIncident");

        _desk.Gives(new EntityReference("team", team), Role.Rep);
        _desk.Service.Execute(assign);
    }

    private IOrganizationService As(params string[] roles) => _desk.Host.ServiceFor(_desk.User("Somebody", roles));

    /// <summary>The privilege whose lack a request is refused for.</summary>
    private static string Missing(Action request)
    {
        var fault = Should.Throw<FaultException<OrganizationServiceFault>>(request).Detail;
        fault.ErrorCode.ShouldBe(ErrorCodes.PrivilegeDenied);
        return fault.Message.Split("is missing ")[1].Split(' ')[0];
    }

    private static void OutOfReach(Action request) =>
        Should.Throw<FaultException<OrganizationServiceFault>>(request).Detail.ErrorCode.ShouldBe(ErrorCodes.UnManagedIdsAccessDenied);
}
