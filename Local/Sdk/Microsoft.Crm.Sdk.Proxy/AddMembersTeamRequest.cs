using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Adds users to a team.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class AddMembersTeamRequest : OrganizationRequest
{
    public AddMembersTeamRequest()
    {
        RequestName = "AddMembersTeam";
        TeamId = default;
        MemberIds = default;
    }

    public Guid TeamId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(TeamId));
        set => Parameters[nameof(TeamId)] = value;
    }

    public Guid[] MemberIds
    {
        get => Parameters.ValueOrDefault<Guid[]>(nameof(MemberIds));
        set => Parameters[nameof(MemberIds)] = value;
    }
}
