using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Security;

public class When_a_user_has_roles
{
    private readonly TestOrganization _org = new();

    [Theory]
    [InlineData("prvCreateIncident")]
    [InlineData("prvReadIncident")]
    [InlineData("prvWriteIncident")]
    [InlineData("prvDeleteIncident")]
    [InlineData("prvAssignIncident")]
    public void Each_verb_needs_its_privilege(string privilege)
    {
        var id = _org.CreateCase();
        var rep = User(("prvReadContact", PrivilegeDepth.Global));

        var fault = TestOrganization.FaultOf(() => Do(privilege, rep, id));

        fault.ErrorCode.ShouldBe(ErrorCodes.PrivilegeDenied);
        fault.Message.ShouldContain($"is missing {privilege} privilege for entity 'incident'");
    }

    [Theory]
    [InlineData("prvReadIncident")]
    [InlineData("prvWriteIncident")]
    [InlineData("prvDeleteIncident")]
    [InlineData("prvAssignIncident")]
    public void A_privilege_for_own_rows_does_not_reach_those_of_others(string privilege)
    {
        var rep = User((privilege, PrivilegeDepth.Basic), ("prvReadIncident", PrivilegeDepth.Basic));
        var others = _org.CreateCase();
        var own = OwnedBy(new EntityReference("systemuser", rep));

        var fault = TestOrganization.FaultOf(() => Do(privilege, rep, others));
        fault.ErrorCode.ShouldBe(ErrorCodes.UnManagedIdsAccessDenied);
        fault.Message.ShouldContain($"does not have {privilege[3..^8]}Access right(s) for record with id {others:D} of entity incident.");

        Should.NotThrow(() => Do(privilege, rep, own));
    }

    [Fact]
    public void System_Administrator_may_do_everything()
    {
        var admin = _org.User("Admin", roles: StandardRoles.SystemAdministrator);
        var id = _org.CreateCase();

        foreach (var privilege in new[] { "prvCreateIncident", "prvReadIncident", "prvWriteIncident", "prvAssignIncident", "prvDeleteIncident" })
            Do(privilege, admin, id);

        _org.Count("incident").ShouldBe(1, "one is new, one is gone");
    }

    [Fact]
    public void Every_role_adds_to_the_others_and_one_that_is_taken_away_no_longer_counts()
    {
        var reading = _org.Role("Reading", ("prvReadIncident", PrivilegeDepth.Global));
        var writing = _org.Role("Writing", ("prvWriteIncident", PrivilegeDepth.Global));
        var rep = _org.User("Rep", roles: [reading, writing]);
        var id = _org.CreateCase();
        Do("prvReadIncident", rep, id);
        Do("prvWriteIncident", rep, id);

        _org.Service.Disassociate("systemuser", rep, new Relationship("systemuserroles_association"), [new EntityReference("role", writing)]);

        Do("prvReadIncident", rep, id);
        TestOrganization.FaultOf(() => Do("prvWriteIncident", rep, id)).Message.ShouldContain("prvWriteIncident");
    }

    [Fact]
    public void The_roles_of_a_team_count_for_its_members()
    {
        var team = _org.Team("Reps", roles: _org.Role("Reading", ("prvReadIncident", PrivilegeDepth.Basic)));
        var rep = _org.User("Rep");
        var id = OwnedBy(new EntityReference("team", team));
        TestOrganization.FaultOf(() => Do("prvReadIncident", rep, id));

        _org.Service.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", rep)]);

        Do("prvReadIncident", rep, id);
    }

    [Fact]
    public void A_role_that_a_newer_solution_changes_counts_as_changed()
    {
        var role = _org.Role("Reading", ("prvReadIncident", PrivilegeDepth.Global));
        var rep = _org.User("Rep", roles: role);
        var id = _org.CreateCase();
        Do("prvReadIncident", rep, id);

        _org.ChangeRole(role);

        TestOrganization.FaultOf(() => Do("prvReadIncident", rep, id)).ErrorCode.ShouldBe(ErrorCodes.PrivilegeDenied);
    }

    [Theory]
    [InlineData(PrivilegeDepth.Basic, "own")]
    [InlineData(PrivilegeDepth.Local, "north,own")]
    [InlineData(PrivilegeDepth.Deep, "below,north,own")]
    [InlineData(PrivilegeDepth.Global, "all,below,north,own")]
    public void A_query_finds_the_rows_within_reach(PrivilegeDepth depth, string expected)
    {
        var north = _org.Create("businessunit", ("name", "North"));
        var below = _org.Create("businessunit", ("name", "Below"), ("parentbusinessunitid", new EntityReference("businessunit", north)));
        var reading = _org.Role("Reading", ("prvReadActivity", depth));
        var rep = _org.User("Rep", north, reading);
        Task("all", new EntityReference("systemuser", _org.Host.SystemUserId));
        Task("own", new EntityReference("systemuser", rep));
        Task("north", new EntityReference("team", _org.Team("North", north, reading)));
        Task("below", new EntityReference("team", _org.Team("Below", below, reading)));

        Subjects(rep, "task").ShouldBe(expected.Split(','));
        Subjects(rep, "activitypointer").ShouldBe(expected.Split(','), "all activities share one set of privileges");
        Counted(rep).ShouldBe(expected.Split(',').Length);
    }

    [Fact]
    public void A_query_that_joins_a_table_needs_to_read_it_and_sees_its_rows_within_reach()
    {
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("title") };
        query.AddLink("account", "customerid", "accountid").Columns = new ColumnSet("name");
        var account = _org.Create("account", ("name", "Contoso"));
        _org.Create("incident", ("title", "Lost bag"), ("customerid", new EntityReference("account", account)));

        Found(User(("prvReadIncident", PrivilegeDepth.Global), ("prvReadAccount", PrivilegeDepth.Global)), query).ShouldBe(1);
        Found(User(("prvReadIncident", PrivilegeDepth.Global)), query).ShouldBe(0, "Basic User reads own accounts only");

        query.AddLink("queue", "ownerid", "ownerid");
        TestOrganization.FaultOf(() => Found(User(("prvReadIncident", PrivilegeDepth.Global)), query)).Message.ShouldContain("prvReadQueue");
    }

    [Fact]
    public void Rows_of_the_organization_are_reached_by_a_privilege_for_all_only()
    {
        var local = User(("prvCreateSubject", PrivilegeDepth.Local));
        TestOrganization.FaultOf(() => Service(local).Create(TestOrganization.Row("subject", ("title", "Bags")))).ErrorCode.ShouldBe(ErrorCodes.UnManagedIdsAccessDenied);

        Service(User(("prvCreateSubject", PrivilegeDepth.Global))).Create(TestOrganization.Row("subject", ("title", "Bags")));
    }

    [Fact]
    public void A_row_for_somebody_else_needs_to_be_within_the_reach_of_Create()
    {
        var colleague = _org.User("Colleague");
        var task = TestOrganization.Row("task", ("subject", "Call"), ("ownerid", new EntityReference("systemuser", colleague)));

        TestOrganization.FaultOf(() => Service(_org.User("Rep")).Create(task)).ErrorCode.ShouldBe(ErrorCodes.UnManagedIdsAccessDenied);
        Service(User(("prvCreateActivity", PrivilegeDepth.Local))).Create(task);
    }

    [Fact]
    public void Pointing_to_a_row_needs_Append_and_Append_To()
    {
        var contact = new EntityReference("contact", _org.Create("contact", ("lastname", "Kim")));
        var row = TestOrganization.Row("incident", ("title", "Lost bag"), ("customerid", contact));
        (string, PrivilegeDepth)[] may = [("prvCreateIncident", PrivilegeDepth.Global), ("prvReadIncident", PrivilegeDepth.Global)];

        TestOrganization.FaultOf(() => Service(User(may)).Create(row)).Message.ShouldContain("prvAppendIncident");
        may = [.. may, ("prvAppendIncident", PrivilegeDepth.Global)];
        TestOrganization.FaultOf(() => Service(User(may)).Create(row)).Message.ShouldContain("does not have AppendToAccess");
        Service(User([.. may, ("prvAppendToContact", PrivilegeDepth.Global)])).Create(row);
    }

    [Fact]
    public void What_a_step_points_to_counts_as_pointed_to_by_the_caller()
    {
        _org.On("Create", "task", Stage.PreOperation, call => call.Target["regardingobjectid"] = new EntityReference("contact", _org.Create("contact", ("lastname", "Kim"))));

        TestOrganization.FaultOf(() => Service(_org.User("Rep")).Create(TestOrganization.Row("task", ("subject", "Call")))).Message.ShouldContain("AppendToAccess");
    }

    [Fact]
    public void A_plug_in_with_the_service_of_SYSTEM_is_free()
    {
        var made = Guid.Empty;
        _org.On("Create", "task", Stage.PostOperation, call =>
            made = ((IOrganizationServiceFactory)call.Services.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(null)
                .Create(TestOrganization.Row("queue", ("name", "Care"))));

        Service(_org.User("Rep")).Create(TestOrganization.Row("task", ("subject", "Call")));

        _org.Read("queue", made)["name"].ShouldBe("Care");
    }

    [Fact]
    public void A_plug_in_with_the_service_of_its_user_may_do_what_the_user_may()
    {
        _org.On("Create", "task", Stage.PostOperation, call =>
            ((IOrganizationServiceFactory)call.Services.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(Guid.Empty)
                .Create(TestOrganization.Row("queue", ("name", "Care"))));

        TestOrganization.FaultOf(() => Service(_org.User("Rep")).Create(TestOrganization.Row("task", ("subject", "Call")))).InnerFault.Message.ShouldContain("prvCreateQueue");
        _org.Count("task").ShouldBe(0);
    }

    [Fact]
    public void A_custom_API_needs_the_privilege_that_it_names_at_any_depth()
    {
        _org.AddApi(new CustomApi { UniqueName = "test_Try", Privilege = "prvCreateQueue" }, _ => { });
        var request = new OrganizationRequest("test_Try");

        TestOrganization.FaultOf(() => Service(_org.User("Rep")).Execute(request)).Message.ShouldContain("prvCreateQueue");
        Service(User(("prvCreateQueue", PrivilegeDepth.Basic))).Execute(request);
    }

    [Fact]
    public void Nobody_owns_rows_of_a_table_that_they_may_not_read()
    {
        var id = _org.CreateCase();
        var team = _org.Team("Nobody");
        var assign = new AssignRequest { Target = new EntityReference("incident", id), Assignee = new EntityReference("team", team) };

        var fault = TestOrganization.FaultOf(() => _org.Service.Execute(assign));
        fault.ErrorCode.ShouldBe(ErrorCodes.PrivilegeDenied);
        fault.Message.ShouldContain($"Principal team (Id={team:D}, type=9, roleCount=0, privilegeCount=0) is missing prvReadIncident privilege");

        _org.Give("team", team, _org.Role("Reading", ("prvReadIncident", PrivilegeDepth.Basic)));
        _org.Service.Execute(assign);
    }

    [Fact]
    public void Each_request_of_a_batch_is_checked_and_none_counts_for_the_check()
    {
        var rep = _org.User("Rep");
        var before = _org.Host.RequestCount;

        Service(rep).Create(TestOrganization.Row("task", ("subject", "Call")));
        (_org.Host.RequestCount - before).ShouldBe(1);

        TestOrganization.FaultOf(() => Service(rep).Execute(new ExecuteTransactionRequest
        {
            Requests = [new CreateRequest { Target = TestOrganization.Row("task", ("subject", "Mail")) }, new CreateRequest { Target = TestOrganization.Row("queue", ("name", "Care")) }],
        })).Message.ShouldContain("prvCreateQueue");
        _org.Count("task").ShouldBe(1);
    }

    [Fact]
    public void Only_who_may_assign_roles_gives_them()
    {
        var rep = _org.User("Rep");
        void Give() => Service(rep).Associate("systemuser", rep, new Relationship("systemuserroles_association"), [new EntityReference("role", StandardRoles.SystemAdministrator)]);

        TestOrganization.FaultOf(Give).Message.ShouldContain("prvAssignRole");
    }

    private Guid User(params (string Privilege, PrivilegeDepth Depth)[] privileges) =>
        _org.User("Rep", roles: _org.Role("Role", [.. privileges]));

    private IOrganizationService Service(Guid user) => _org.Host.ServiceFor(user);

    private Guid OwnedBy(EntityReference owner)
    {
        var id = _org.CreateCase();
        _org.Update("incident", id, ("ownerid", owner));
        return id;
    }

    private void Task(string subject, EntityReference owner) => _org.Create("task", ("subject", subject), ("ownerid", owner));

    private void Do(string privilege, Guid user, Guid id)
    {
        var service = Service(user);
        switch (privilege)
        {
            case "prvCreateIncident":
                service.Create(TestOrganization.Row("incident", ("title", "New"), ("customerid", new EntityReference("contact", _org.Create("contact", ("lastname", "Kim"))))));
                break;
            case "prvReadIncident":
                service.Retrieve("incident", id, new ColumnSet("title"));
                break;
            case "prvWriteIncident":
                service.Update(new Entity("incident", id) { ["title"] = "Changed" });
                break;
            case "prvDeleteIncident":
                service.Delete("incident", id);
                break;
            default:
                service.Execute(new AssignRequest { Target = new EntityReference("incident", id), Assignee = new EntityReference("systemuser", user) });
                break;
        }
    }

    private string[] Subjects(Guid user, string table) =>
        [.. Service(user).RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet("subject") }).Entities.Select(row => (string)row["subject"]).Order()];

    private int Counted(Guid user) => (int)((AliasedValue)Service(user).RetrieveMultiple(new FetchExpression(
        "<fetch aggregate='true'><entity name='task'><attribute name='activityid' aggregate='count' alias='n'/></entity></fetch>")).Entities.Single()["n"]).Value;

    private int Found(Guid user, QueryExpression query) => Service(user).RetrieveMultiple(query).Entities.Count;
}
