using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Review;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Triage.Corrections;

/// <summary>Takes a case off the review list when a person corrects what triage made of it or confirms it.</summary>
[Step("Update", IncidentTable.Name, Stage.PreOperation, FilteringColumns = Columns, PreImageColumns = Columns)]
public sealed class CaseReviewedPlugin : PluginBase
{
    private const string Columns =
        IncidentTable.Intent + "," + IncidentTable.NeedsReview + "," + IncidentTable.Topic + "," + IncidentTable.Urgency;

    protected override void Run(PluginScope scope) => new CaseReview(scope).Apply();
}
