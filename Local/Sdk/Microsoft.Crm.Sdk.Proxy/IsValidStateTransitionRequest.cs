using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks whether a row may go to a state and status.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class IsValidStateTransitionRequest : OrganizationRequest
{
    public IsValidStateTransitionRequest()
    {
        RequestName = "IsValidStateTransition";
        Entity = default;
        NewState = default;
        NewStatus = default;
    }

    public EntityReference Entity
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Entity));
        set => Parameters[nameof(Entity)] = value;
    }

    public string NewState
    {
        get => Parameters.ValueOrDefault<string>(nameof(NewState));
        set => Parameters[nameof(NewState)] = value;
    }

    public int NewStatus
    {
        get => Parameters.ValueOrDefault<int>(nameof(NewStatus));
        set => Parameters[nameof(NewStatus)] = value;
    }
}
