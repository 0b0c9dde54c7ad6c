using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.History;

namespace SocialCrm.Plugins.Dataverse;

/// <summary>Puts the history of its customers on a case that exists already; intake writes it on the cases that it opens.</summary>
internal sealed class CaseHistory
{
    /// <summary>The most open cases that one change is carried to, the newest first: what one job can do in the time it has.</summary>
    private const int MostCases = 100;

    private readonly PluginScope _scope;
    private readonly ShownCaseStore _cases;
    private readonly HistoryStore _histories;

    public CaseHistory(PluginScope scope)
    {
        _scope = scope;
        _cases = new ShownCaseStore(scope.AsSystem);
        _histories = new HistoryStore(scope.AsSystem);
    }

    /// <summary>The history of the customer whom the case has now, and of the customers of the cases that were merged into it.</summary>
    /// <remarks>Asked for and not read from Target: jobs run in any order, and the case must not show a former customer's history.</remarks>
    public void Refresh(Guid caseId)
    {
        if (_cases.Of(caseId) is not { Parties.Count: > 0 } shown)
            return;
        var history = shown.Subjects(_scope.UtcNow).Select(_histories.Of).Aggregate((all, one) => all.With(one));
        var json = HistoryJson.Write(history);
        if (json == shown.History)
            return;

        _scope.AsSystem.Update(new Entity(IncidentTable.Name, caseId)
        {
            [IncidentTable.History] = json,
            [IncidentTable.HistorySummary] = HistorySummary.Write(history, shown.NamedCase),
        });
        _scope.Trace("history: case={0} earlier={1}", caseId, history.Total);
    }

    /// <summary>Refreshes the open cases that show a case, or something that hangs on it.</summary>
    /// <param name="formerCustomerId">Whose case it was before, when that has changed.</param>
    public void RefreshWhatShows(Guid caseId, Guid? formerCustomerId = null)
    {
        if (_cases.MatterOf(caseId) is not { } matter)
            return;
        RefreshWhatShows(formerCustomerId is { } former ? matter with { CustomerIds = [.. matter.CustomerIds, former] } : matter);
    }

    /// <summary>Refreshes the open cases that may show a matter, where their history is another one now.</summary>
    public void RefreshWhatShows(ChangedMatter matter)
    {
        var cases = _cases.Showing(matter, MostCases);
        if (cases.Count == MostCases)
            _scope.Trace("history: more than {0} open cases show the change, the older ones keep what they show", MostCases);
        foreach (var caseId in cases)
            Refresh(caseId);
    }
}
