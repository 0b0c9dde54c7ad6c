using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Clocks;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Gives an open case the clocks of the policy that fits it now, when a post, a rep or a rule changed what it is about or whose it is.</summary>
/// <remarks>What was breached before stays breached; what was answered stays as it was.</remarks>
[Step("Update", IncidentTable.Name, Stage.PostOperation, FilteringColumns = Columns, PreImageColumns = Columns + "," + IncidentTable.Channel + "," + IncidentTable.StateCode)]
public sealed class CaseReclassifiedPlugin : PluginBase
{
    private const string Columns =
        IncidentTable.Customer + "," + IncidentTable.Intent + "," + IncidentTable.Policy + "," + IncidentTable.Topic + "," + IncidentTable.Urgency;

    protected override void Run(PluginScope scope) => new CaseReclassification(scope).Apply();
}
