using System;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Intake.Refused;

/// <summary>Hands refused posts whose time has come over to system jobs, a page at a time; a flow calls it until there are no more.</summary>
[CustomApi("scrm_RetryFailedPosts")]
public sealed class RetryFailedPostsApi : PluginBase
{
    private const int DefaultPage = 100;
    private const int LargestPage = 500;

    protected override void Run(PluginScope scope)
    {
        var asked = scope.Input<int>("MaxPosts");
        var page = asked == 0 ? DefaultPage : asked;
        if (page < 1 || page > LargestPage)
            throw Faults.Reject($"MaxPosts is {page}: give a number from 1 to {LargestPage}.");

        var asOf = scope.OptionalTime("AsOf") ?? scope.UtcNow;
        var ledger = new RefusedPostStore(scope.AsSystem);
        var due = ledger.Due(asOf, page + 1);
        var count = Math.Min(page, due.Count);
        for (var at = 0; at < count; at++)
            ledger.HandOver(due[at], asOf, asOf + RetryTime.Lease);

        scope.Trace("retry: handed over={0}", count);
        scope.Output("Retried", count);
        scope.Output("Succeeded", ledger.SettledSince(RefusedState.Retried, asOf.AddDays(-1)));
        scope.Output("GaveUp", ledger.SettledSince(RefusedState.GaveUp, asOf.AddDays(-1)));
        scope.Output("More", due.Count > page);
    }
}
