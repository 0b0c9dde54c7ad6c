using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Cases;

/// <summary>Keeps the urgency of a case as a number beside the choice.</summary>
/// <remarks>Lists sort by it: the platform sorts a choice by its words, and Low would stand before Normal.</remarks>
[Step("Create", IncidentTable.Name, Stage.PreOperation)]
[Step("Update", IncidentTable.Name, Stage.PreOperation, FilteringColumns = IncidentTable.Urgency)]
public sealed class UrgencyOrderPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        if (!scope.Target.Contains(IncidentTable.Urgency))
            return;
        var urgency = Choice.Read<Urgency>(scope.Target, IncidentTable.Urgency);
        scope.Target[IncidentTable.UrgencyOrder] = urgency is { } known ? (int?)known + 1 : null;
    }
}
