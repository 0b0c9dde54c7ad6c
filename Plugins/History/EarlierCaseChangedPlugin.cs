using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.History;

/// <summary>Carries what became of a case to the open cases that show it: resolved, reopened, merged, rated, another topic or another customer.</summary>
/// <remarks>Asynchronous. It writes columns that it does not wait for, so it never sets itself off.</remarks>
[Step("Update", IncidentTable.Name, Stage.PostOperation, IsAsync = true, FilteringColumns = Columns, PreImageColumns = IncidentTable.Customer)]
public sealed class EarlierCaseChangedPlugin : PluginBase
{
    private const string Columns = IncidentTable.Customer + "," + IncidentTable.Satisfaction + "," + IncidentTable.Topic + "," + IncidentTable.StateCode;

    protected override void Run(PluginScope scope) =>
        new CaseHistory(scope).RefreshWhatShows(scope.Target.Id, scope.PreImage?.GetAttributeValue<EntityReference>(IncidentTable.Customer)?.Id);
}
