using SocialCrm.Plugins.Dataverse;
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
        if (!scope.Target.Contains(IncidentTable.History))
            new CaseHistory(scope).Refresh(scope.Target.Id);
    }
}
