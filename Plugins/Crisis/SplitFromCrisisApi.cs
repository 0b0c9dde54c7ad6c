using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Crises;
using SocialCrm.Plugins.Dataverse.Stores;

namespace SocialCrm.Plugins.Crisis;

/// <summary>Takes a case out of its crisis. It does not join that one again. Safe to repeat.</summary>
[CustomApi("scrm_SplitFromCrisis")]
public sealed class SplitFromCrisisApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var caseId = scope.RequiredId("CaseId");
        new ExclusionStore(scope.AsSystem).RequireMayAct(caseId, scope.Context.InitiatingUserId);
        var isSplit = new CrisisLeaving(scope.AsSystem, scope.UtcNow).Split(caseId);
        scope.Trace("crisis: case={0} split={1}", caseId, isSplit);
        scope.Output("Split", isSplit);
    }
}
