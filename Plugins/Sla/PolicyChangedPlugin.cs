using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Notes that a policy promises something else now, so that the sweep carries it through to the open clocks.</summary>
[Step(
    "Update",
    PolicyTable.Name,
    Stage.PostOperation,
    FilteringColumns = PolicyTable.Calendar + "," + PolicyTable.FirstResponse + "," + PolicyTable.NextResponse + ","
        + PolicyTable.PauseStatuses + "," + PolicyTable.Resolution)]
public sealed class PolicyChangedPlugin : PluginBase
{
    protected override void Run(PluginScope scope) => new PolicyChangeStore(scope.AsSystem).NotePolicy(scope.Target.Id, scope.UtcNow);
}
