using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Review;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Triage.Corrections;

/// <summary>Keeps what a person corrects of triage, with the text that triage had read, so that it can learn from it.</summary>
[Step("Update", IncidentTable.Name, Stage.PostOperation, FilteringColumns = Columns, PreImageColumns = Columns)]
public sealed class CaseCorrectedPlugin : PluginBase
{
    private const string Columns = IncidentTable.Intent + "," + IncidentTable.Topic + "," + IncidentTable.Urgency;

    protected override void Run(PluginScope scope) => new CaseCorrection(scope).Keep();
}
