using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Notes that the ladder of a policy was changed, so that the sweep gives the open clocks the new times.</summary>
[Step("Create", PolicyStepTable.Name, Stage.PostOperation)]
[Step("Update", PolicyStepTable.Name, Stage.PostOperation, FilteringColumns = Columns, PreImageColumns = PolicyStepTable.Policy)]
[Step("Delete", PolicyStepTable.Name, Stage.PostOperation, PreImageColumns = PolicyStepTable.Policy)]
public sealed class PolicyStepChangedPlugin : PluginBase
{
    private const string Columns = PolicyStepTable.Anchor + "," + PolicyStepTable.Kpi + "," + PolicyStepTable.Policy + ","
        + PolicyStepTable.StateCode + "," + PolicyStepTable.Value;

    protected override void Run(PluginScope scope)
    {
        var changes = new PolicyChangeStore(scope.AsSystem);
        foreach (var policyId in scope.BeforeAndAfter(PolicyStepTable.Policy))
            changes.NotePolicy(policyId, scope.UtcNow);
    }
}
