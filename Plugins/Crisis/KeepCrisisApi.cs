using System;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Crises;

namespace SocialCrm.Plugins.Crisis;

/// <summary>Does one kind of work that is due on one crisis, on a page of its cases or on one of them. Safe to repeat.</summary>
[CustomApi("scrm_KeepCrisis")]
public sealed class KeepCrisisApi : PluginBase
{
    private const int UsualPage = 50;
    private const int LargestPage = 500;

    protected override void Run(PluginScope scope)
    {
        var page = CasePage.Read(scope, UsualPage, LargestPage);
        var caseId = scope.Input<Guid>("CaseId");
        var work = Work(scope.Required("Work"));
        var keeping = new CrisisKeeping(scope, scope.OptionalTime("AsOf") ?? scope.UtcNow, caseId == Guid.Empty ? null : caseId);
        keeping.Run(scope.RequiredId("CrisisId"), work, page);
        scope.Trace("crisis: work={0} changed={1} more={2}", work, keeping.Changed, keeping.More);
        scope.Output("Changed", keeping.Changed);
        scope.Output("More", keeping.More);
    }

    private static CrisisWork Work(string name) => Enum.TryParse(name, out CrisisWork work) && Enum.IsDefined(typeof(CrisisWork), work)
        ? work
        : throw Faults.Reject($"Work is '{name}': give it Join, Tell, Close or End.");
}
