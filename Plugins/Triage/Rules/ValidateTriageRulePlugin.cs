using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Triage.Rules;

/// <summary>Refuses an active triage rule that cannot be meant as it is written; one that is switched off may be a draft.</summary>
[Step("Create", TriageRuleTable.Name, Stage.PreOperation)]
[Step("Update", TriageRuleTable.Name, Stage.PreOperation, FilteringColumns = Columns, PreImageColumns = Columns)]
public sealed class ValidateTriageRulePlugin : PluginBase
{
    private const string Columns = TriageRuleTable.AllOf + "," + TriageRuleTable.AnyOf + "," + TriageRuleTable.CaseNeed + ","
        + TriageRuleTable.Channel + "," + TriageRuleTable.Intent + "," + TriageRuleTable.Language + "," + TriageRuleTable.PrimaryName + ","
        + TriageRuleTable.Order + "," + TriageRuleTable.Queue + "," + TriageRuleTable.SetIntent + "," + TriageRuleTable.SetTopic + ","
        + TriageRuleTable.SetUrgency + "," + TriageRuleTable.StateCode;

    protected override void Run(PluginScope scope)
    {
        var saved = scope.AfterSave(Columns.Split(','));
        if ((saved.GetAttributeValue<OptionSetValue>(TriageRuleTable.StateCode)?.Value ?? 0) != 0)
            return;

        var rule = TriageRuleStore.Read(saved, saved.GetAttributeValue<EntityReference>(TriageRuleTable.Queue)?.Id);
        var others = new TriageRuleStore(scope.AsSystem).ActiveExcept(saved.Id);
        if (RuleCheck.Mistake(rule, others) is { } mistake)
            throw Faults.Reject(mistake);
    }
}
