using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

/// <summary>A row and rows that point to it, in one Create.</summary>
public class When_rows_are_created_together
{
    private readonly TestOrganization _org = new();
    private readonly Relationship _contacts;

    public When_rows_are_created_together() => _contacts = new(_org.Relationship("account", "contact", "parentcustomerid").Name);

    [Fact]
    public void The_new_rows_point_to_the_new_row()
    {
        var account = _org.Service.Create(With("Contoso", "Kim", "Lee"));

        var contacts = _org.Host.Organization.Store.Committed.Rows("contact").All;
        contacts.Select(contact => contact["lastname"]).ShouldBe(["Kim", "Lee"], ignoreOrder: true);
        contacts.ShouldAllBe(contact => ((EntityReference)contact["parentcustomerid"]!).Id == account);
    }

    [Fact]
    public void It_is_one_request_and_each_row_runs_its_steps()
    {
        var created = 0;
        _org.On("Create", "contact", Stage.PostOperation, call => created++);
        var before = _org.Host.RequestCount;

        _org.Service.Create(With("Contoso", "Kim", "Lee"));

        created.ShouldBe(2);
        (_org.Host.RequestCount - before).ShouldBe(1);
    }

    [Fact]
    public void One_that_fails_undoes_all()
    {
        _org.On("Create", "contact", Stage.PostOperation, call => throw new InvalidPluginExecutionException("no"));

        TestOrganization.FaultOf(() => _org.Service.Create(With("Contoso", "Kim")));

        _org.Count("account").ShouldBe(0);
        _org.Count("contact").ShouldBe(0);
    }

    [Fact]
    public void The_caller_must_be_allowed_to_create_each()
    {
        var role = _org.Role("Accounts only", ("prvCreateAccount", PrivilegeDepth.Global), ("prvReadAccount", PrivilegeDepth.Global));
        var user = _org.Create("systemuser", ("lastname", "Rep"));
        _org.Give("systemuser", user, role);

        _org.Host.ServiceFor(user).Create(With("Contoso"));
        TestOrganization.FaultOf(() => _org.Host.ServiceFor(user).Create(With("Contoso", "Kim"))).Message.ShouldContain("prvCreateContact");
    }

    [Fact]
    public void A_row_that_is_there_already_does_not_travel_along()
    {
        var account = With("Contoso", "Kim");
        account.RelatedEntities[_contacts].Entities[0].Id = Guid.NewGuid();

        TestOrganization.FaultOf(() => _org.Service.Create(account)).Message.ShouldContain("is not supported by the embedded Dataverse");
    }

    [Fact]
    public void A_relationship_that_leads_elsewhere_is_refused_by_name()
    {
        var account = With("Contoso");
        account.RelatedEntities[new("team_tasks")] = new([new("task")]);

        TestOrganization.FaultOf(() => _org.Service.Create(account)).Message.ShouldContain("'team_tasks' is not supported");
    }

    [Fact]
    public void An_Update_takes_nothing_along()
    {
        var account = With("Contoso", "Kim");
        account.Id = _org.Create("account", ("name", "Contoso"));

        TestOrganization.FaultOf(() => _org.Service.Update(account)).ErrorCode.ShouldBe(ErrorCodes.InvalidArgument);
    }

    private Entity With(string name, params string[] contacts)
    {
        var account = TestOrganization.Row("account", ("name", name));
        if (contacts.Length > 0)
            account.RelatedEntities[_contacts] = new([.. contacts.Select(contact => TestOrganization.Row("contact", ("lastname", contact)))]);
        return account;
    }
}
