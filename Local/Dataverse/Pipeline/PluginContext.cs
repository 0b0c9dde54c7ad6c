using System;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>What one run of one step gets to know about the operation; shares everything but the images with the other steps.</summary>
/// <remarks>Asked as a service provider it answers <c>Func&lt;DateTime&gt;</c> with the simulated clock; a real server has no such answer.</remarks>
internal sealed class PluginContext(Operation operation, Stage stage, OrganizationFacts facts, Func<DateTime> clock)
    : IPluginExecutionContext3, IServiceProvider
{
    /// <summary>Sandbox, the only isolation mode of Dataverse online.</summary>
    private const int Sandbox = 2;

    public string MessageName { get; init; } = operation.Message;

    public ParameterCollection InputParameters { get; init; } = operation.Input;

    public ParameterCollection OutputParameters => operation.Output;

    public ParameterCollection SharedVariables { get; init; } = operation.SharedVariables;

    public IPluginExecutionContext ParentContext { get; init; } = operation.Caller.Parent!;

    public EntityImageCollection PreEntityImages { get; init; } = new();

    public EntityImageCollection PostEntityImages { get; init; } = new();

    public EntityReference OwningExtension { get; init; } = new();

    public int Stage => (int)stage;

    public int Mode { get; init; }

    public bool IsInTransaction { get; init; } = operation.Transaction is not null;

    public int Depth => operation.Caller.Depth;

    public Guid UserId => operation.Caller.UserId;

    public Guid InitiatingUserId => operation.Caller.InitiatingUserId;

    public Guid BusinessUnitId => facts.BusinessUnitId;

    public Guid OrganizationId => facts.OrganizationId;

    public string OrganizationName => facts.Name;

    public Guid CorrelationId => operation.Caller.CorrelationId;

    public Guid OperationId => operation.OperationId;

    public DateTime OperationCreatedOn => operation.CreatedOn;

    public Guid? RequestId => operation.RequestId;

    public Guid PrimaryEntityId => operation.RowId;

    public string PrimaryEntityName => operation.Table;

    public string SecondaryEntityName => Operation.NoTable;

    public int IsolationMode => Sandbox;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public Guid AuthenticatedUserId => operation.Caller.InitiatingUserId;

    public Guid InitiatingUserApplicationId => Guid.Empty;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    public Guid PortalsContactId => Guid.Empty;

    public object? GetService(Type serviceType) => serviceType == typeof(Func<DateTime>) ? clock : null;
}
