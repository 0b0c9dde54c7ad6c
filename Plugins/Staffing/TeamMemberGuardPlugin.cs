using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Staffing;

/// <summary>Keeps whoever a customer complains about from a team that owns the case.</summary>
/// <remarks>Apps, the Web API and flows that relate rows raise Associate, which no table narrows down; AddMembersTeam raises AddMembers instead.</remarks>
[Step("Associate", NoTable, Stage.PreOperation)]
[Step("AddMembers", UserTable.Team, Stage.PreOperation)]
public sealed class TeamMemberGuardPlugin : PluginBase
{
    private const string NoTable = "none";

    protected override void Run(PluginScope scope)
    {
        var exclusions = new ExclusionStore(scope.AsSystem);
        foreach (var team in Joined(scope.Context.InputParameters).GroupBy(pair => pair.Key, pair => pair.Value))
        {
            var named = exclusions.NamedOnCasesOf(team.Key);
            if (team.Any(user => exclusions.Excludes(named, new EntityReference(UserTable.Name, user))))
                throw Faults.Reject(ExclusionWords.CannotJoin);
        }
    }

    /// <summary>Teams with the users who are to join them; none for any other association.</summary>
    private static IEnumerable<KeyValuePair<Guid, Guid>> Joined(ParameterCollection inputs)
    {
        if (inputs.Contains("TeamId") && inputs["TeamId"] is Guid team && inputs["MemberIds"] is Guid[] members)
            return members.Select(member => new KeyValuePair<Guid, Guid>(team, member));
        if (!inputs.Contains("Relationship") || inputs["Relationship"] is not Relationship { SchemaName: UserTable.MembershipRelationship })
            return Array.Empty<KeyValuePair<Guid, Guid>>();
        var target = (EntityReference)inputs["Target"];
        return ((EntityReferenceCollection)inputs["RelatedEntities"]).Select(related => target.LogicalName == UserTable.Team
            ? new KeyValuePair<Guid, Guid>(target.Id, related.Id)
            : new KeyValuePair<Guid, Guid>(related.Id, target.Id));
    }
}
