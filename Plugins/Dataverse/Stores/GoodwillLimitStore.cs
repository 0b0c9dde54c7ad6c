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

    private readonly IOrganizationService _service;

    public GoodwillLimitStore(IOrganizationService service) => _service = service;

    public bool AreSetUp => Limits().Count > 0;

    /// <summary>Lets one offer or decision be judged at a time, until the transaction ends: of two at the same moment the second one sees the first.</summary>
    /// <returns>Whether limits are set up to judge by; without any, nothing waits.</returns>
    public bool Hold(DateTime utcNow)
    {
        var active = Find.In(GoodwillLimitTable.Name, GoodwillLimitTable.Id).Is("statecode", 0).Oldest(GoodwillLimitTable.Id);
        active.TopCount = 1;
        if (_service.FirstOrNone(active) is not { } first)
            return false;
        _service.Update(new Entity(GoodwillLimitTable.Name, first.Id) { [GoodwillLimitTable.JudgedOn] = utcNow });
        return true;
    }

    public GoodwillLimit Of(Guid userId)
    {
        var limits = Limits();
        return limits.Count == 0 ? GoodwillLimit.None : GoodwillLimit.Of(RolesOf(userId).SelectMany(role => LimitOf(limits, role)).ToList());
    }

    /// <summary>
    /// People whose roles, or those of their teams, cover a total: those with the lowest sufficient limit first, then by name, so that the same one is not asked
    /// for small and large sums alike; at last those whom only two roles together let decide.
    /// </summary>
    public IEnumerable<Guid> Covering(GoodwillTotal total)
    {
        var limits = Limits();
        foreach (var limit in limits.Where(limit => limit.Value.Covers(total)).OrderBy(limit => limit.Value.PerCase).ThenBy(limit => limit.Key, StringComparer.Ordinal))
        {
            foreach (var user in Holders([limit.Key]))
                yield return user;
        }

        var forCase = limits.Where(limit => limit.Value.PerCase >= total.OnCase).Select(limit => limit.Key).ToList();
        var forCustomer = limits.Where(limit => limit.Value.PerCustomer >= total.ToCustomer).Select(limit => limit.Key).ToList();
        if (forCase.Count == 0 || forCustomer.Count == 0)
            yield break;
        var both = Holders(forCustomer);
        foreach (var user in Holders(forCase).Where(both.Contains))
            yield return user;
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
            var role = row.GetAttributeValue<string>(GoodwillLimitTable.PrimaryName).Trim();
            var limit = new GoodwillLimit(row.GetAttributeValue<decimal>(GoodwillLimitTable.PerCase), row.GetAttributeValue<decimal>(GoodwillLimitTable.PerCustomer));
            limits[role] = limits.TryGetValue(role, out var known) ? known.And(limit) : limit;
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

    /// <summary>People who sign in with one of the roles, their own or a team's, by name.</summary>
    private List<Guid> Holders(IReadOnlyCollection<string> roles)
    {
        var own = People();
        Named(roles, own.AddLink(OfUsers, UserTable.Id, UserTable.Id));
        var byTeam = People();
        var team = new LinkEntity(UserTable.Membership, OfTeams, UserTable.TeamId, UserTable.TeamId, JoinOperator.Inner);
        byTeam.AddLink(UserTable.Membership, UserTable.Id, UserTable.Id).LinkEntities.Add(team);
        Named(roles, team);
        return _service.Rows(own).Concat(_service.Rows(byTeam))
            .OrderBy(row => row.GetAttributeValue<string>(UserTable.FullName), StringComparer.OrdinalIgnoreCase)
            .Select(row => row.Id).Distinct().ToList();
    }

    private static QueryExpression People()
    {
        var query = Find.In(UserTable.Name, UserTable.Id, UserTable.FullName)
            .Is(UserTable.IsDisabled, false).Where(UserTable.ApplicationId, ConditionOperator.Null).Oldest(UserTable.FullName);
        query.Distinct = true;
        return query;
    }

    private static void Named(IReadOnlyCollection<string> roles, LinkEntity holder)
    {
        var role = new LinkEntity(holder.LinkToEntityName, Roles, RoleId, RoleId, JoinOperator.Inner);
        role.LinkCriteria.AddCondition(RoleName, ConditionOperator.In, Find.Values(roles));
        holder.LinkEntities.Add(role);
    }
}
