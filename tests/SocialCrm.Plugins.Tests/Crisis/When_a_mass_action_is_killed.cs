using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Tests.Crisis;

/// <summary>Each request of a mass action is killed in turn, and the action is called again: no case twice, none left out, and everything as if it had not been killed.</summary>
public sealed class When_a_mass_action_is_killed
{
    private readonly CrisisDesk _desk = new();
    private readonly List<Guid> _cases;
    private Guid _crisis;
    private int _left;

    public When_a_mass_action_is_killed()
    {
        var policy = _desk.Desk.All(PolicyTable.Name).Single().Id;
        _desk.Desk.Service.Update(new Entity(PolicyTable.Name, policy) { [PolicyTable.PauseStatuses] = "2" });
        _cases = [.. _desk.Complain(2), _desk.Complains("danger", "charged twice, and somebody is injured, call an ambulance")];
    }

    [Fact]
    public void Declaring() => Each(20, run => Pages(() => run.Declare(10)));

    [Fact]
    public void An_update() => Each(25, run =>
    {
        run.Declare(10);
        var update = run._desk.Approved(run._crisis);
        return Pages(() => run._desk.Broadcast(update, 1));
    });

    [Fact]
    public void Closing() => Each(30, run =>
    {
        run.Tell();
        return Pages(() => run._desk.Close(run._crisis, 1));
    });

    [Fact]
    public void Undoing_a_false_alarm() => Each(25, run =>
    {
        run.Tell();
        return Pages(() => run._desk.Close(run._crisis, 1, falseAlarm: true));
    });

    [Fact]
    public void Splitting_a_case_off() => Each(6, run =>
    {
        run.Tell();
        return () => run._desk.Split(run._cases[0]);
    });

    [Fact]
    public void The_system_job_that_answers() => Each(25, run =>
    {
        run.Declare(10);
        run._desk.Sets(run._desk.Approved(run._crisis), CrisisUpdateState.GoingOut);
        return () => run._desk.Sweep();
    });

    [Fact]
    public void The_system_job_that_closes() => Each(25, run =>
    {
        run.Tell();
        run._desk.Desk.Host.ServiceFor(run._desk.Lea).Update(new Entity(CrisisTable.Name, run._crisis)
        {
            [CrisisTable.State] = Choice.Of(CrisisState.CoolingDown),
            [CrisisTable.Resolution] = CrisisDesk.Resolution,
            [CrisisTable.CoolsUntil] = run._desk.Desk.Now,
        });
        return () =>
        {
            run._desk.Sweep();
            run._desk.Sweep();
        };
    });

    /// <param name="atLeast">How many requests the action makes at the very least; else the test would prove nothing.</param>
    /// <param name="prepare">What is there before; it gives the action.</param>
    private static void Each(int atLeast, Func<When_a_mass_action_is_killed, Action> prepare)
    {
        var undisturbed = new When_a_mass_action_is_killed().End(0, prepare, out _);
        var at = 0;
        bool wasKilled;
        do
            new When_a_mass_action_is_killed().End(++at, prepare, out wasKilled).ShouldBe(undisturbed, $"killed at request {at}");
        while (wasKilled);
        at.ShouldBeGreaterThan(atLeast);
    }

    private List<string> End(int at, Func<When_a_mass_action_is_killed, Action> prepare, out bool wasKilled)
    {
        var act = prepare(this);
        _left = at;
        _desk.Desk.Host.BeforeRequest = _ => --_left == 0 ? new TimeoutException("killed") : null;
        TryTo(act);
        _desk.Desk.Host.BeforeRequest = null;
        wasKilled = at > 0 && _left <= 0;
        act();
        _desk.Desk.Host.RunAsyncJobs();
        return [.. _cases.Select(InWords), CrisisInWords(), .. _desk.Replies().Select(reply => $"reply {CrisisDesk.StateOf(reply)}")];
    }

    private static void TryTo(Action act)
    {
        try
        {
            act();
        }
        catch (Exception killed) when (killed is TimeoutException or FaultException<OrganizationServiceFault>)
        {
            killed.Message.ShouldContain("killed");
        }
    }

    private OrganizationResponse Declare(int page)
    {
        var declared = _desk.Declare(page);
        _crisis = (Guid)declared["CrisisId"];
        return declared;
    }

    /// <summary>A crisis whose cases were told what is being done, one of them in person.</summary>
    private void Tell()
    {
        Declare(10);
        _desk.Broadcast(_desk.Approved(_crisis));
        _desk.SendAll();
        _desk.At("09:10");
    }

    private static Action Pages(Func<OrganizationResponse> page) => () =>
    {
        while ((bool)page()["More"])
        {
        }
    };

    private string InWords(Guid theCase)
    {
        var row = _desk.Desk.Case(
            theCase, IncidentTable.StateCode, IncidentTable.StatusCode, IncidentTable.Crisis, IncidentTable.Parent, IncidentTable.HeldOutReason, IncidentTable.CrisisUpdate, IncidentTable.CrisisLookOn);
        var columns = row.Attributes.Where(column => column.Value is not Guid).OrderBy(column => column.Key, StringComparer.Ordinal)
            .Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Key}={(column.Value is EntityReference ? "given" : column.Value is OptionSetValue option ? option.Value : column.Value)}"));
        var resolutions = _desk.Desk.Where("incidentresolution", "incidentid", theCase).Count;
        return string.Join("; ", [.. columns, $"replies {_desk.RepliesOn(theCase).Count}", $"resolutions {resolutions}", .. _desk.Clocks(theCase)]);
    }

    private string CrisisInWords()
    {
        var crisis = _desk.Crisis(_crisis);
        var parent = _desk.Desk.Case(crisis.GetAttributeValue<EntityReference>(CrisisTable.Case).Id, IncidentTable.StateCode).GetAttributeValue<OptionSetValue>(IncidentTable.StateCode).Value;
        var updates = _desk.Desk.All(CrisisUpdateTable.Name, CrisisUpdateTable.State, CrisisUpdateTable.Drafted, CrisisUpdateTable.HeldOut)
            .Select(update => $"{Choice.Read<CrisisUpdateState>(update, CrisisUpdateTable.State)} {update.GetAttributeValue<int>(CrisisUpdateTable.Drafted)} {update.GetAttributeValue<int>(CrisisUpdateTable.HeldOut)}");
        return $"{_desk.StateOf(_crisis)} closing {crisis.Contains(CrisisTable.ClosingOn)} parent {parent} failure {crisis.Contains(CrisisTable.Failure)} crises {_desk.Desk.All(CrisisTable.Name).Count} updates {string.Join(", ", updates)}";
    }
}
