using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Crises;

namespace SocialCrm.Plugins.Crisis;

/// <summary>The sweep for crises: suspects those that began, and does what is due on those that are not over, a page of cases at a time.</summary>
/// <remarks>Posts cost nothing for it: authors are counted here, by topic, in one request for each window.</remarks>
[CustomApi("scrm_DetectCrises")]
public sealed class DetectCrisesApi : PluginBase
{
    private const int UsualPage = 100;

    /// <summary>Keeps one call far below the platform's two minutes.</summary>
    private const int LargestPage = 500;

    protected override void Run(PluginScope scope)
    {
        var page = CasePage.Read(scope, UsualPage, LargestPage);
        var asOf = scope.OptionalTime("AsOf") ?? scope.UtcNow;
        var watch = new CrisisWatch(scope, asOf);
        var crises = watch.Run();
        var sweep = new CrisisSweep(scope, asOf);
        sweep.Run(crises, page);
        scope.Trace("crises: suspected={0} declared={1} attached={2} drafted={3}", watch.Suspected, watch.Declared, sweep.Attached, sweep.Drafted);
        scope.Output("Suspected", watch.Suspected);
        scope.Output("Declared", watch.Declared);
        scope.Output("Attached", sweep.Attached);
        scope.Output("Drafted", sweep.Drafted);
        scope.Output("Ended", sweep.Ended);
        scope.Output("More", sweep.More);
    }
}
