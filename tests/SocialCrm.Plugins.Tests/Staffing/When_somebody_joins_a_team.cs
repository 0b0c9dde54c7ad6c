using System;
using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.Tests.Staffing;

/// <summary>A team owns the case of a customer who complains about an employee, and a flow or a person changes who is in the team.</summary>
public sealed class When_somebody_joins_a_team
{
    private static readonly Relationship Members = new("teammembership_association");

    private readonly Desk _desk = new();
    private readonly Guid _amira;
    private readonly Guid _report;
    private readonly Guid _rosa;
    private readonly Guid _team;
    private readonly Guid _case;

    public When_somebody_joins_a_team()
    {
        _amira = _desk.User("Amira", Role.Rep);
        _report = _desk.User("Tom", Role.Rep);
        _rosa = _desk.User("Rosa", Role.Rep);
        _desk.Service.Update(new Entity("systemuser", _report) { ["parentsystemuserid"] = User(_amira) });
        _desk.Create(EmployeeTable.Name, (EmployeeTable.PrimaryName, "Amira Haddad"), (EmployeeTable.User, User(_amira)), (EmployeeTable.Place, "Gate B12"));
        _team = Team("Duty");
        _case = _desk.Receives("Amira Haddad at gate B12 was so rude to me, please help").CaseId();
        Give(_case, _team);
    }

    [Fact]
    public void The_named_employee_and_their_reports_do_not_by_relating_rows_from_either_side()
    {
        foreach (var who in new[] { _amira, _report })
        {
            Refusal(() => _desk.Service.Associate("team", _team, Members, [User(_rosa), User(who)])).ShouldBe(ExclusionWords.CannotJoin);
            Refusal(() => _desk.Service.Associate("systemuser", who, Members, [new EntityReference("team", _team)])).ShouldBe(ExclusionWords.CannotJoin);
        }

        _desk.All("teammembership").ShouldBeEmpty();
    }

    [Fact]
    public void Nor_by_adding_members()
    {
        foreach (var who in new[] { _amira, _report })
            Refusal(() => Add(_team, _rosa, who)).ShouldBe(ExclusionWords.CannotJoin);

        _desk.All("teammembership").ShouldBeEmpty();
    }

    [Fact]
    public void Anybody_else_joins()
    {
        Add(_team, _rosa);

        _desk.Where("teammembership", "teamid", _team).Count.ShouldBe(1);
    }

    [Fact]
    public void They_join_other_teams_and_have_their_roles()
    {
        var other = Team("Gates");
        Give(_desk.Receives("my seat is broken, please help", author: "zoe").CaseId(), other);

        Add(other, _amira);
        _desk.Service.Associate("systemuser", _report, Members, [new EntityReference("team", other)]);
        _desk.Gives(_amira, Role.Approver);
    }

    [Fact]
    public void They_join_once_the_case_is_closed()
    {
        _desk.Resolves(_case);

        Add(_team, _amira);
    }

    [Fact]
    public void Who_is_in_the_team_already_stays_and_the_team_keeps_the_case_while_there_is_somebody_else()
    {
        var both = Team("Both");
        Add(both, _amira, _rosa);

        Give(_case, both);
    }

    private static EntityReference User(Guid id) => new("systemuser", id);

    private static string Refusal(Action call) => Should.Throw<FaultException<OrganizationServiceFault>>(call).Message;

    private Guid Team(string name)
    {
        var team = _desk.Create("team", ("name", name));
        _desk.Gives(new EntityReference("team", team), Role.Rep);
        return team;
    }

    private void Add(Guid team, params Guid[] users) => _desk.Service.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = users });

    private void Give(Guid theCase, Guid team) => _desk.Service.Update(
        new Entity(IncidentTable.Name, theCase) { [IncidentTable.Owner] = new EntityReference("team", team) });
}
