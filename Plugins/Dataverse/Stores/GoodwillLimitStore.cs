using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Tells how much users may give by the security roles that they and their teams have.</summary>
internal sealed class GoodwillLimitStore
{
    private const string Roles = "role", RoleId = "roleid", RoleName = "name", OfUsers = "systemuserroles", OfTeams = "teamroles";
    private const int MostAsked = 50;

    private readonly IOrganizationService _service;

    public GoodwillLimitStore(IOrganizationService service) => _service = service;

    public bool AreSetUp => Limits().Count > 0;

    public GoodwillLimit Of(Guid userId)
    {
        var limits = Limits();
        return limits.Count == 0 ? GoodwillLimit.None : GoodwillLimit.Of(RolesOf(userId).SelectMany(role => LimitOf(limits, role)).ToList());
    }

    /// <summary>People with the role for a total, those with the lowest sufficient limit first, then by name: the same one is not asked for small and large sums alike.</summary>
    public IReadOnlyList<Guid> Covering(GoodwillTotal total)
    {
        var asked = new List<Guid>();
        foreach (var limit in Limits().Where(limit => limit.Value.Covers(total)).OrderBy(limit => limit.Value.PerCase).ThenBy(limit => limit.Key, StringComparer.Ordinal))
            asked.AddRange(Holders(limit.Key).Where(user => !asked.Contains(user)));
        return asked;
    }

    private static IEnumerable<GoodwillLimit> LimitOf(Dictionary<string, GoodwillLimit> limits, string role)
    {
        if (limits.TryGetValue(role, out var limit))
            yield return limit;
    }

    private Dictionary<string, GoodwillLimit> Limits()
    {
        var limits = new Dictionary<string, GoodwillLimit>(StringComparer.OrdinalIgnoreCase);
        var query = Find.In(GoodwillLimitTable.Name, GoodwillLimitTable.PrimaryName, GoodwillLimitTable.PerCase, GoodwillLimitTable.PerCustomer).Is("statecode", 0);
        foreach (var row in _service.Rows(query).Where(row => row.Contains(GoodwillLimitTable.PrimaryName)))
        {
            var limit = new GoodwillLimit(row.GetAttributeValue<decimal>(GoodwillLimitTable.PerCase), row.GetAttributeValue<decimal>(GoodwillLimitTable.PerCustomer));
            limits[row.GetAttributeValue<string>(GoodwillLimitTable.PrimaryName).Trim()] = limit;
        }

        return limits;
    }

    private List<string> RolesOf(Guid userId)
    {
        var own = Find.In(Roles, RoleName);
        own.AddLink(OfUsers, RoleId, RoleId).LinkCriteria.AddCondition(UserTable.Id, ConditionOperator.Equal, userId);
        var ofTeams = Find.In(Roles, RoleName);
        var team = new LinkEntity(OfTeams, UserTable.Membership, UserTable.TeamId, UserTable.TeamId, JoinOperator.Inner);
        team.LinkCriteria.AddCondition(UserTable.Id, ConditionOperator.Equal, userId);
        ofTeams.AddLink(OfTeams, RoleId, RoleId).LinkEntities.Add(team);
        return _service.Rows(own).Concat(_service.Rows(ofTeams)).Select(row => row.GetAttributeValue<string>(RoleName)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
    }

    private List<Guid> Holders(string role)
    {
        var query = Find.In(UserTable.Name, UserTable.Id).Is(UserTable.IsDisabled, false).Where(UserTable.ApplicationId, ConditionOperator.Null).Oldest(UserTable.FullName);
        query.TopCount = MostAsked;
        var name = new LinkEntity(OfUsers, Roles, RoleId, RoleId, JoinOperator.Inner);
        name.LinkCriteria.AddCondition(RoleName, ConditionOperator.Equal, role);
        query.AddLink(OfUsers, UserTable.Id, UserTable.Id).LinkEntities.Add(name);
        return _service.Rows(query).Select(row => row.Id).ToList();
    }
}
