using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Crises;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Crisis;

/// <summary>Closes the cases of a crisis that may be closed and says of the others why not, or undoes a false alarm; a page of cases at a time.</summary>
[CustomApi("scrm_CloseCrisis")]
public sealed class CloseCrisisApi : PluginBase
{
    private const int UsualPage = 100;
    private const int LargestPage = 500;
    private const int LongestCoolDown = 720;
    private const int LongestResolution = 200;

    protected override void Run(PluginScope scope)
    {
        var page = CasePage.Read(scope, UsualPage, LargestPage);
        var service = new OwnedByCaller(scope);
        var crises = new CrisisStore(service);
        var crisis = crises.ById(scope.RequiredId("CrisisId"));
        var isFalse = scope.Input<bool>("FalseAlarm");
        if (IsToMove(crisis, isFalse))
            crisis = Move(scope, service, crisis, isFalse);

        var done = crisis switch
        {
            { ClosingOn: null } => new ClosingPage(0, Array.Empty<LeftCase>(), false),
            { State: CrisisState.FalseAlarm } => new CrisisLeaving(service, scope.UtcNow).Undo(crisis, page),
            _ => new CrisisClosing(service, scope.UtcNow).Run(crisis, page),
        };
        scope.Trace("crisis: {0} state={1} closed={2} left={3}", crisis.Id, crisis.State, done.Closed, done.Exceptions.Count);
        scope.Output("State", NameOf(crisis.State));
        scope.Output("Closed", done.Closed);
        scope.Output("HeldOut", done.Exceptions.Count);
        scope.Output("Exceptions", LeftCase.Write(done.Exceptions));
        scope.Output("More", done.More);
    }

    /// <summary>A closing that is under way goes on; one that is done begins anew, because more may be closed by now.</summary>
    private static bool IsToMove(StoredCrisis crisis, bool isFalse) => isFalse
        ? crisis.State != CrisisState.FalseAlarm
        : crisis.State is not (CrisisState.CoolingDown or CrisisState.Closed) || crisis is { State: CrisisState.CoolingDown, ClosingOn: null };

    private static StoredCrisis Move(PluginScope scope, IOrganizationService service, StoredCrisis crisis, bool isFalse)
    {
        var to = isFalse ? CrisisState.FalseAlarm : CrisisState.CoolingDown;
        var resolution = scope.Input<string>("Resolution")?.Trim();
        if (resolution?.Length > LongestResolution)
            throw Faults.Reject($"Resolution has {resolution.Length} characters: shorten it to {LongestResolution}.");
        var said = crisis with { Resolution = string.IsNullOrEmpty(resolution) ? crisis.Resolution : resolution };
        if (CrisisMoves.Mistake(said, to) is { } mistake)
            throw Faults.Reject(mistake);
        var hours = CoolDown(scope);
        return new CrisisMove(service, scope.UtcNow).To(crisis, to, null, row =>
        {
            if (to != CrisisState.CoolingDown)
                return;
            row[CrisisTable.Resolution] = said.Resolution;
            row[CrisisTable.CoolsUntil] = hours is { } given ? scope.UtcNow.AddHours(given) : crisis.CoolsUntil ?? scope.UtcNow + CrisisMoves.CoolDown;
        });
    }

    private static int? CoolDown(PluginScope scope)
    {
        if (!scope.Context.InputParameters.Contains("CoolDownHours"))
            return null;
        var hours = scope.Input<int>("CoolDownHours");
        return hours < 0 || hours > LongestCoolDown
            ? throw Faults.Reject($"CoolDownHours is {hours}: give a number from 0 to {LongestCoolDown}.")
            : hours;
    }

    private static string NameOf(CrisisState state) => state switch
    {
        CrisisState.CoolingDown => "Cooling down",
        CrisisState.FalseAlarm => "False alarm",
        _ => state.ToString(),
    };
}
