using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.History;

namespace SocialCrm.Plugins.Dataverse;

/// <summary>Puts the history of its customers on a case that exists already; intake writes it on the cases that it opens.</summary>
internal sealed class CaseHistory
{
    private readonly PluginScope _scope;
    private readonly CaseStore _cases;
    private readonly HistoryStore _histories;

    public CaseHistory(PluginScope scope)
    {
        _scope = scope;
        _cases = new CaseStore(scope.AsSystem);
        _histories = new HistoryStore(scope.AsSystem);
    }

    /// <summary>The history of the customer whom the case has now, and of the customers of the cases that were merged into it.</summary>
    /// <remarks>Asked for and not read from Target: jobs run in any order, and the case must not show a former customer's history.</remarks>
    public void Refresh(Guid caseId)
    {
        CustomerHistory? history = null;
        foreach (var parties in CaseParties.Shown(_cases.PartiesOf(caseId)))
        {
            var one = _histories.Of(parties.Customer, parties.Author, caseId, _scope.UtcNow);
            history = history == null ? one : history.With(one);
        }

        if (history != null)
            Write(caseId, history);
    }

    private void Write(Guid caseId, CustomerHistory history)
    {
        _scope.AsSystem.Update(new Entity(IncidentTable.Name, caseId)
        {
            [IncidentTable.History] = HistoryJson.Write(history),
            [IncidentTable.HistorySummary] = HistorySummary.Write(history),
        });
        _scope.Trace("history: case={0} earlier={1}", caseId, history.Total);
    }
}
