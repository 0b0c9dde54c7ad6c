using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Refuses an escalation step that could not be performed when its time comes.</summary>
[Step("Create", PolicyStepTable.Name, Stage.PreOperation)]
[Step("Update", PolicyStepTable.Name, Stage.PreOperation, FilteringColumns = Columns, PreImageColumns = Columns)]
public sealed class ValidatePolicyStepPlugin : PluginBase
{
    private const string Columns = PolicyStepTable.Action + "," + PolicyStepTable.Anchor + "," + PolicyStepTable.Queue + ","
        + PolicyStepTable.Team + "," + PolicyStepTable.Value;

    protected override void Run(PluginScope scope)
    {
        var saved = scope.AfterSave(Columns.Split(','));
        var queue = saved.GetAttributeValue<EntityReference>(PolicyStepTable.Queue)?.Id;
        if (LadderRule.Mistake(PolicyStore.ReadStep(saved, queue)) is { } mistake)
            throw Faults.Reject(mistake);
    }
}
