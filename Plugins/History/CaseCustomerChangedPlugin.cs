using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.History;

/// <summary>Puts the customer's history on a case that was opened by hand or was given another customer.</summary>
/// <remarks>Asynchronous: nobody waits for it, and it reads more than it writes. Intake writes the history itself.</remarks>
[Step("Create", IncidentTable.Name, Stage.PostOperation, IsAsync = true)]
[Step("Update", IncidentTable.Name, Stage.PostOperation, IsAsync = true, FilteringColumns = IncidentTable.Customer)]
public sealed class CaseCustomerChangedPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var theCase = scope.Target;
        if (theCase.Contains(IncidentTable.History))
            return;

        // Asked now and not read from Target: jobs run in any order, and the case must not show a former customer's history.
        if (new CaseStore(scope.AsSystem).CustomerOf(theCase.Id) is not { } customer)
            return;

        var history = new HistoryStore(scope.AsSystem).Of(customer, theCase.Id, scope.UtcNow);
        scope.AsSystem.Update(new Entity(IncidentTable.Name, theCase.Id)
        {
            [IncidentTable.History] = HistoryJson.Write(history),
            [IncidentTable.HistorySummary] = HistorySummary.Write(history),
        });
        scope.Trace("history: case={0} earlier={1}", theCase.Id, history.Total);
    }
}
