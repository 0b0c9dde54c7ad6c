using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Staffing;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads the directory of employees and who reports to whom.</summary>
internal sealed class EmployeeStore
{
    /// <summary>The most that a query gives at once.</summary>
    private const int Most = 5000;

    private static readonly char[] Separators = { ',', ';', '\n', '\r' };

    private readonly IOrganizationService _service;

    public EmployeeStore(IOrganizationService service) => _service = service;

    /// <summary>The employees whom customers may name, in one request.</summary>
    public IReadOnlyList<Employee> Active()
    {
        var query = Find.In(
                EmployeeTable.Name,
                EmployeeTable.PrimaryName,
                EmployeeTable.Variants,
                EmployeeTable.Badge,
                EmployeeTable.Place,
                EmployeeTable.Role,
                EmployeeTable.User)
            .Is("statecode", 0)
            .Oldest(EmployeeTable.PrimaryName);
        query.TopCount = Most;
        return _service.Rows(query).Where(row => row.Contains(EmployeeTable.PrimaryName)).Select(Read).ToList();
    }

    /// <summary>Who some people are besides, and whom they report to: two requests for all of them.</summary>
    public IEnumerable<Person> Above(IReadOnlyCollection<Person> people)
    {
        var users = people.Where(person => person.IsUser).Select(person => person.Id).ToList();
        var employees = people.Where(person => !person.IsUser).Select(person => person.Id).ToList();
        return ManagersOf(users).Concat(InDirectory(users, employees));
    }

    private IEnumerable<Person> ManagersOf(List<Guid> users)
    {
        if (users.Count == 0)
            return Array.Empty<Person>();
        var rows = _service.Rows(Find.In(UserTable.Name, UserTable.Manager).Where(UserTable.Id, ConditionOperator.In, Find.Values(users)));
        return rows.Select(row => row.GetAttributeValue<EntityReference>(UserTable.Manager)).Where(manager => manager != null)
            .Select(manager => new Person(true, manager.Id)).ToList();
    }

    private IEnumerable<Person> InDirectory(List<Guid> users, List<Guid> employees)
    {
        var query = Find.In(EmployeeTable.Name, EmployeeTable.User, EmployeeTable.Manager);
        query.Criteria.FilterOperator = LogicalOperator.Or;
        if (users.Count > 0)
            query.Where(EmployeeTable.User, ConditionOperator.In, Find.Values(users));
        if (employees.Count > 0)
            query.Where(EmployeeTable.Id, ConditionOperator.In, Find.Values(employees));
        foreach (var row in _service.Rows(query))
        {
            yield return new Person(false, row.Id);
            if (row.GetAttributeValue<EntityReference>(EmployeeTable.User) is { } user && employees.Contains(row.Id))
                yield return new Person(true, user.Id);
            if (row.GetAttributeValue<EntityReference>(EmployeeTable.Manager) is { } manager)
                yield return new Person(false, manager.Id);
        }
    }

    private static Employee Read(Entity row) => new Employee(
        row.Id,
        row.GetAttributeValue<string>(EmployeeTable.PrimaryName),
        PhraseLines.Read(row.GetAttributeValue<string>(EmployeeTable.Variants)),
        row.GetAttributeValue<string>(EmployeeTable.Badge),
        Parts(row.GetAttributeValue<string>(EmployeeTable.Place)),
        Parts(row.GetAttributeValue<string>(EmployeeTable.Role)),
        row.GetAttributeValue<EntityReference>(EmployeeTable.User)?.Id);

    private static List<string> Parts(string? text) =>
        (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
}
