using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Tells who is kept from a case because its customer complains about them.</summary>
internal sealed class ExclusionStore
{
    private const string Employee = "employee", Named = "named", Master = "master";

    private readonly IOrganizationService _service;
    private readonly EmployeeStore _employees;

    public ExclusionStore(IOrganizationService service)
    {
        _service = service;
        _employees = new EmployeeStore(service);
    }

    /// <summary>The employees whom customers complain about in a case and in those that were merged into it: one request.</summary>
    /// <remarks>Merging leaves mentions on the case they came with, so a merged case brings its own.</remarks>
    public IReadOnlyCollection<Person> NamedOn(Guid caseId)
    {
        var query = Find.In(StaffMentionTable.Name, StaffMentionTable.Employee)
            .Is(StaffMentionTable.Kind, Choice.Of(MentionKind.Complaint).Value)
            .Is(StaffMentionTable.State, Choice.Of(MentionState.Confirmed).Value);
        query.Outer(Employee, EmployeeTable.Name, StaffMentionTable.Employee, EmployeeTable.Id, EmployeeTable.User);
        var named = query.AddLink(IncidentTable.Name, StaffMentionTable.Case, IncidentTable.Id);
        named.EntityAlias = Named;
        named.LinkEntities.Add(new LinkEntity(IncidentTable.Name, IncidentTable.Name, IncidentTable.Master, IncidentTable.Id, JoinOperator.LeftOuter) { EntityAlias = Master });
        var cases = query.Criteria.AddFilter(LogicalOperator.Or);
        cases.AddCondition(Named, IncidentTable.Id, ConditionOperator.Equal, caseId);
        cases.AddCondition(Named, IncidentTable.Master, ConditionOperator.Equal, caseId);
        cases.AddCondition(Master, IncidentTable.Master, ConditionOperator.Equal, caseId);
        return _service.Rows(query).SelectMany(People).Distinct().ToList();
    }

    /// <summary>An employee, as an employee and as the user that they are.</summary>
    public IReadOnlyCollection<Person> PersonOf(Guid employeeId) => _service
        .Rows(Find.In(EmployeeTable.Name, EmployeeTable.User).Is(EmployeeTable.Id, employeeId))
        .SelectMany(row => People(row.Id, row.GetAttributeValue<EntityReference>(EmployeeTable.User)?.Id))
        .ToList();

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

    private static IEnumerable<Person> People(Entity mention) => People(
        mention.GetAttributeValue<EntityReference>(StaffMentionTable.Employee).Id, mention.Linked<EntityReference>(Employee, EmployeeTable.User)?.Id);

    private static IEnumerable<Person> People(Guid employeeId, Guid? userId)
    {
        yield return new Person(false, employeeId);
        if (userId is { } user)
            yield return new Person(true, user);
    }
}
