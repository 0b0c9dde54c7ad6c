using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Refuses a second policy with the same order: which of the two a case gets would be left to chance.</summary>
[Step("Create", PolicyTable.Name, Stage.PreOperation)]
[Step("Update", PolicyTable.Name, Stage.PreOperation, FilteringColumns = PolicyTable.Order)]
public sealed class ValidatePolicyPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var saved = PolicyStore.ReadRule(scope.Target);
        var rules = new PolicyStore(scope.AsSystem).ActiveExcept(scope.Target.Id);
        rules.Add(saved with { Name = saved.Name.Length == 0 ? "this policy" : saved.Name });
        try
        {
            PolicyChoice.RefuseTies(rules);
        }
        catch (InvalidPolicyException mistake)
        {
            throw Faults.Reject(mistake.Message);
        }
    }
}
