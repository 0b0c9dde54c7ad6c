using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Clocks;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>The system job to which the sweep hands a case over.</summary>
[Step(
    "Update",
    TurnTable.Name,
    Stage.PostOperation,
    IsAsync = true,
    FilteringColumns = TurnTable.PerformAsOf,
    PreImageColumns = TurnTable.Case)]
public sealed class TurnHandedOverPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var theCase = scope.PreImage?.GetAttributeValue<EntityReference>(TurnTable.Case);
        if (theCase != null && scope.TargetTime(TurnTable.PerformAsOf) is { } asOf)
            new HandedOverCase(scope, theCase.Id).Escalate(asOf);
    }
}
