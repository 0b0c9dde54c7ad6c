using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Clocks;
using SocialCrm.Plugins.Dataverse.Stores;

namespace SocialCrm.Plugins.Sla;

/// <summary>Performs the escalation steps of one case that are due: all of them, or none when one cannot be performed.</summary>
/// <remarks>Each step of a turn is performed at most once, however often this is called.</remarks>
[CustomApi("scrm_EscalateCase")]
public sealed class EscalateCaseApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var caseId = scope.RequiredId("CaseId");
        var theCase = new CaseStore(scope.AsSystem).ToEscalate(caseId)
            ?? throw Faults.NotFound($"There is no case with the id {caseId}: give CaseId the id of a case.");
        var escalated = new CaseSweep(scope.AsSystem, scope.OptionalTime("AsOf") ?? scope.UtcNow).Run(theCase);
        scope.Trace("escalate: case={0} steps={1}", caseId, escalated);
        scope.Output("Escalated", escalated);
    }
}
