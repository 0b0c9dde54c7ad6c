using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;

namespace SocialCrm.Plugins.Evidence;

/// <summary>Removes evidence that is past its date and under no legal hold, a page at a time, and notes what was removed without its content.</summary>
[CustomApi("scrm_PurgeEvidence")]
public sealed class PurgeEvidenceApi : PluginBase
{
    private const int DefaultRows = 100;
    private const int MostRows = 500;

    protected override void Run(PluginScope scope)
    {
        var asked = scope.Input<int>("MaxRows");
        var page = asked == 0 ? DefaultRows : asked;
        if (page < 1 || page > MostRows)
            throw Faults.Reject($"MaxRows is {page}: give a number from 1 to {MostRows}.");

        var now = scope.UtcNow;
        var store = new ExpiredEvidenceStore(scope.AsSystem);
        var expired = store.Before(now, page + 1);
        var taken = new List<ExpiredEvidence>(expired.Take(page));
        foreach (var evidence in taken)
            store.Remove(evidence);
        var removals = new RemovalStore(new OwnedByCaller(scope));
        foreach (var removal in Removal.Of(taken))
            removals.Write(removal, now);

        scope.Trace("evidence: purged={0}", taken.Count);
        scope.Output("Purged", taken.Count);
        scope.Output("More", expired.Count > page);
    }
}
