using System.Linq;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Crises;

namespace SocialCrm.Plugins.Crisis;

/// <summary>The sweep for crises: suspects those that began, and hands each on which something is due over to a system job of its own.</summary>
/// <remarks>Posts cost nothing for it: authors are counted here, by topic, in one request for each window.</remarks>
[CustomApi("scrm_DetectCrises")]
public sealed class DetectCrisesApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var asOf = scope.OptionalTime("AsOf") ?? scope.UtcNow;
        var watch = new CrisisWatch(scope, asOf);
        var due = watch.Run().Where(crisis => CrisisPlan.Of(crisis, asOf).Count > 0).ToList();
        foreach (var crisis in due)
            new CrisisStore(scope.AsSystem).HandOver(crisis.Id, asOf);
        scope.Trace("crises: suspected={0} declared={1} handedover={2}", watch.Suspected, watch.Declared, due.Count);
        scope.Output("Suspected", watch.Suspected);
        scope.Output("Declared", watch.Declared);
        scope.Output("HandedOver", due.Count);
    }
}
