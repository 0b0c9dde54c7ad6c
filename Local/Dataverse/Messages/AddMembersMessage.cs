using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Adds users to a team, by a request that raises an event of its own instead of Associate.</summary>
internal sealed class AddMembersMessage(RowLookup rows, Ids ids) : PipelineMessage
{
    private const string Relationship = "teammembership_association";

    public override string Name => "AddMembers";

    public override string RequestName => "AddMembersTeam";

    public override IReadOnlyCollection<string> ParameterNames => ["TeamId", "MemberIds"];

    public override void Validate(Operation operation)
    {
        Parameters.Required<Guid[]>(operation, "MemberIds");
        rows.Name(operation, new EntityReference("team", Parameters.Required<Guid>(operation, "TeamId")));
    }

    public override void Prepare(Operation operation) => rows.Lock(operation);

    public override IEnumerable<Need> Needs(Operation operation) => [Need.Of(Verb.Write, operation.Table, operation.Before)];

    public override void Execute(Operation operation)
    {
        var view = rows.View(operation);
        view.Catalogue.TryManyToMany(Relationship, out var members);
        var known = view.Rows(members!.IntersectTable).All
            .Where(row => Equals(row["teamid"], operation.RowId)).Select(row => (Guid)row["systemuserid"]!).ToHashSet();
        foreach (var user in Parameters.Required<Guid[]>(operation, "MemberIds").Where(known.Add))
        {
            view.Require("systemuser", user);
            operation.Transaction!.Insert(view.Catalogue.Table(members.IntersectTable), ids.Next(), new Dictionary<string, object?>
            {
                ["teamid"] = operation.RowId,
                ["systemuserid"] = user,
            });
        }
    }

    public override OrganizationResponse Respond(Operation operation) => Response<AddMembersTeamResponse>(operation);
}
