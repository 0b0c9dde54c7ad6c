using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Tells who is kept from a case because its customer complains about them.</summary>
internal sealed class ExclusionStore
{
    private const string Employee = "employee", Mention = "mention", Master = "master", Team = "ofTeam";

    /// <summary>How far up merges are followed from a case that nobody works on any more.</summary>
    private const int MostMasters = 2;

    private readonly IOrganizationService _service;
    private readonly EmployeeStore _employees;

    public ExclusionStore(IOrganizationService service)
    {
        _service = service;
        _employees = new EmployeeStore(service);
    }

    /// <summary>The employees whom customers complain about in a case and in the one that it lives on in: one request.</summary>
    /// <remarks>Mentions move with a merge (<see cref="MentionStore.Move"/>), so a case has those of all cases that were merged into it.</remarks>
    public IReadOnlyCollection<Person> NamedOn(Guid caseId)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.Id).Is(IncidentTable.Id, caseId);
        var links = query.LinkEntities;
        for (var level = 0; level <= MostMasters; level++)
        {
            links.Add(Complaints(level));
            var master = new LinkEntity(IncidentTable.Name, IncidentTable.Name, IncidentTable.Master, IncidentTable.Id, JoinOperator.LeftOuter)
            {
                EntityAlias = Master + level,
            };
            if (level < MostMasters)
                links.Add(master);
            links = master.LinkEntities;
        }

        return _service.Rows(query).SelectMany(row => Enumerable.Range(0, MostMasters + 1).SelectMany(level => People(row, level))).Distinct().ToList();
    }

    /// <summary>An employee, as an employee and as the user that they are.</summary>
    public IReadOnlyCollection<Person> PersonOf(Guid employeeId) => _service
        .Rows(Find.In(EmployeeTable.Name, EmployeeTable.User).Is(EmployeeTable.Id, employeeId))
        .SelectMany(row => People(row.Id, row.GetAttributeValue<EntityReference>(EmployeeTable.User)?.Id))
        .ToList();

    /// <summary>Whether an employee signs in as this user.</summary>
    public bool IsSame(Guid employeeId, Guid userId) => PersonOf(employeeId).Contains(new Person(true, userId));

    /// <summary>The employees whom customers complain about in the open cases of a team: one request.</summary>
    public IReadOnlyCollection<Person> NamedOnCasesOf(Guid teamId)
    {
        var query = Find.In(StaffMentionTable.Name, StaffMentionTable.Employee)
            .Is(StaffMentionTable.Kind, Choice.Of(MentionKind.Complaint).Value)
            .Is(StaffMentionTable.State, Choice.Of(MentionState.Confirmed).Value);
        query.Distinct = true;
        query.Outer(Employee, EmployeeTable.Name, StaffMentionTable.Employee, EmployeeTable.Id, EmployeeTable.User);
        var theCase = query.AddLink(IncidentTable.Name, StaffMentionTable.Case, IncidentTable.Id);
        theCase.EntityAlias = Team;
        theCase.LinkCriteria.AddCondition(IncidentTable.Owner, ConditionOperator.Equal, teamId);
        theCase.LinkCriteria.AddCondition(IncidentTable.StateCode, ConditionOperator.Equal, (int)CaseState.Active);
        return _service.Rows(query)
            .SelectMany(row => People(
                row.GetAttributeValue<EntityReference>(StaffMentionTable.Employee).Id, row.Linked<EntityReference>(Employee, EmployeeTable.User)?.Id))
            .Distinct()
            .ToList();
    }

    /// <summary>Whether a user, or everybody in a team, is or reports to one of these employees.</summary>
    public bool Excludes(IReadOnlyCollection<Person> named, EntityReference owner)
    {
        if (named.Count == 0)
            return false;
        if (owner.LogicalName != UserTable.Team)
            return IsOrReportsTo(named, owner.Id);
        var members = Members(owner.Id);
        return members.Count > 0 && members.All(member => IsOrReportsTo(named, member));
    }

    public bool Excludes(Guid caseId, EntityReference owner) => Excludes(NamedOn(caseId), owner);

    public bool Excludes(Guid caseId, Guid userId) => Excludes(caseId, new EntityReference(UserTable.Name, userId));

    /// <exception cref="InvalidPluginExecutionException">HTTP 400 when the user is kept from the case.</exception>
    public void RequireMayAct(Guid caseId, Guid userId)
    {
        if (Excludes(caseId, userId))
            throw Faults.Reject(ExclusionWords.CannotAct);
    }

    private bool IsOrReportsTo(IReadOnlyCollection<Person> named, Guid userId) => ReportingLine.LeadsTo(new Person(true, userId), named, _employees.Above);

    private List<Guid> Members(Guid teamId)
    {
        var query = Find.In(UserTable.Name, UserTable.Id).Is(UserTable.IsDisabled, false);
        query.AddLink(UserTable.Membership, UserTable.Id, UserTable.Id)
            .LinkCriteria.AddCondition(UserTable.TeamId, ConditionOperator.Equal, teamId);
        return _service.Rows(query).Select(row => row.Id).ToList();
    }

    /// <summary>The confirmed complaints of the case at a level, with the users that their employees sign in as.</summary>
    private static LinkEntity Complaints(int level)
    {
        var mention = new LinkEntity(IncidentTable.Name, StaffMentionTable.Name, IncidentTable.Id, StaffMentionTable.Case, JoinOperator.LeftOuter)
        {
            EntityAlias = Mention + level,
            Columns = new ColumnSet(StaffMentionTable.Employee),
        };
        mention.LinkCriteria.AddCondition(StaffMentionTable.Kind, ConditionOperator.Equal, Choice.Of(MentionKind.Complaint).Value);
        mention.LinkCriteria.AddCondition(StaffMentionTable.State, ConditionOperator.Equal, Choice.Of(MentionState.Confirmed).Value);
        mention.LinkEntities.Add(new LinkEntity(StaffMentionTable.Name, EmployeeTable.Name, StaffMentionTable.Employee, EmployeeTable.Id, JoinOperator.LeftOuter)
        {
            EntityAlias = Employee + level,
            Columns = new ColumnSet(EmployeeTable.User),
        });
        return mention;
    }

    private static IEnumerable<Person> People(Entity row, int level) => row.Linked<EntityReference>(Mention + level, StaffMentionTable.Employee) is { } employee
        ? People(employee.Id, row.Linked<EntityReference>(Employee + level, EmployeeTable.User)?.Id)
        : Array.Empty<Person>();

    private static IEnumerable<Person> People(Guid employeeId, Guid? userId)
    {
        yield return new Person(false, employeeId);
        if (userId is { } user)
            yield return new Person(true, user);
    }
}
