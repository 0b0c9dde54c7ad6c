using System.Collections.Generic;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Refuses a second policy with the same order, which would leave to chance what a case gets, and statuses that are none.</summary>
[Step("Create", PolicyTable.Name, Stage.PreOperation)]
[Step("Update", PolicyTable.Name, Stage.PreOperation, FilteringColumns = PolicyTable.Order + "," + PolicyTable.PauseStatuses)]
public sealed class ValidatePolicyPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        try
        {
            var saved = PolicyStore.ReadRule(scope.Target);
            if (scope.Target.Contains(PolicyTable.Order))
                RefuseTies(new PolicyStore(scope.AsSystem).ActiveExcept(scope.Target.Id), saved);
        }
        catch (InvalidPolicyException mistake)
        {
            throw Faults.Reject(mistake.Message);
        }
    }

    private static void RefuseTies(List<PolicyRule> others, PolicyRule saved)
    {
        others.Add(saved with { Name = saved.Name.Length == 0 ? "this policy" : saved.Name });
        PolicyChoice.RefuseTies(others);
    }
}
