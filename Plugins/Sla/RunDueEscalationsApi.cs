using System;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Clocks;
using SocialCrm.Plugins.Dataverse.Posts;
using SocialCrm.Plugins.Dataverse.Replies;
using SocialCrm.Plugins.Dataverse.Stores;

namespace SocialCrm.Plugins.Sla;

/// <summary>Hands what is due over to system jobs, a page at a time; a flow calls it until nothing more is due.</summary>
/// <remarks>Work is proportional to what is due. Each step of a turn is performed at most once, however often this is called.</remarks>
[CustomApi("scrm_RunDueEscalations")]
public sealed class RunDueEscalationsApi : PluginBase
{
    private const int DefaultPage = 100;

    /// <summary>Keeps one call far below the platform's two minutes.</summary>
    private const int LargestPage = 500;

    protected override void Run(PluginScope scope)
    {
        // 0 counts as left out: a flow or a workflow that leaves an optional number empty may send it as 0.
        var asked = scope.Input<int>("MaxCases");
        var page = asked != 0 ? asked : new SettingStore(scope.AsSystem).Number(SettingStore.SweepPageSize) ?? DefaultPage;
        if (page < 1 || page > LargestPage)
            throw Faults.Reject($"MaxCases is {page}: give a number from 1 to {LargestPage}.");

        var asOf = scope.OptionalTime("AsOf") ?? scope.UtcNow;
        var result = new ReplySweep(scope.AsSystem, asOf).Run(page, new EscalationSweep(scope.AsSystem, asOf).Run(page));
        var waiting = new WaitingPostSweep(scope.AsSystem).Run(asOf, page);
        scope.Trace("sweep: processed={0} escalated={1} resumed={2}", result.Processed, result.Escalated, waiting.Resumed);
        scope.Output("Processed", result.Processed);
        scope.Output("Escalated", result.Escalated);
        scope.Output("Resumed", waiting.Resumed);
        scope.Output("More", result.More || waiting.More);
        scope.Output("NextDueOn", Sooner(result.NextDueOn, waiting.NextDueOn));
    }

    private static DateTime? Sooner(DateTime? one, DateTime? other) => one is { } time && !(other < time) ? time : other;
}
