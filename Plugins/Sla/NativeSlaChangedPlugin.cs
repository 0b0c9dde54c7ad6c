using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Clocks;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Follows the platform's own SLA on cases whose reply policy leaves the clocks to it. Only reads the SLA.</summary>
/// <remarks>
/// Asynchronous: whatever goes wrong here must not undo what the SLA engine writes. Jobs run in any order, so the state of now is
/// read and not the change. The escalation steps are performed by the sweep, as on every turn.
/// </remarks>
[Step("Create", SlaKpiInstanceTable.Name, Stage.PostOperation, IsAsync = true)]
[Step("Update", SlaKpiInstanceTable.Name, Stage.PostOperation, IsAsync = true, FilteringColumns = Columns)]
public sealed class NativeSlaChangedPlugin : PluginBase
{
    private const string Columns = SlaKpiInstanceTable.FailureTime + "," + SlaKpiInstanceTable.PausedOn + ","
        + SlaKpiInstanceTable.Status + "," + SlaKpiInstanceTable.SucceededOn + "," + SlaKpiInstanceTable.WarningTime;

    protected override void Run(PluginScope scope) => new NativeSla(scope).Follow(scope.Target.Id);
}
