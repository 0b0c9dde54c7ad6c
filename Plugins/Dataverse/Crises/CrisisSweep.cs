using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Crisis;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Does what time has made due on crises, a page of cases at a time.</summary>
internal sealed class CrisisSweep
{
    private readonly OwnedByCaller _service;
    private readonly DateTime _asOf;
    private readonly CrisisStore _crises;
    private int _left;

    public CrisisSweep(PluginScope scope, DateTime asOf)
    {
        _service = new OwnedByCaller(scope);
        _asOf = asOf;
        _crises = new CrisisStore(_service);
    }

    public int Attached { get; private set; }

    public int Drafted { get; private set; }

    public int Ended { get; private set; }

    public bool More { get; private set; }

    /// <param name="page">The most cases to change.</param>
    public void Run(IReadOnlyList<StoredCrisis> crises, int page)
    {
        _left = page;
        foreach (var crisis in crises)
        {
            if (_left <= 0)
            {
                More = true;
                return;
            }

            Keep(crisis);
        }
    }

    private void Keep(StoredCrisis crisis)
    {
        if (crisis.TakesCases)
        {
            Join(crisis);
            GoOn(crisis);
        }

        if (crisis.ClosingOn != null && _left > 0)
            Close(crisis);
        else if (crisis is { State: CrisisState.CoolingDown, ClosingOn: null } && crisis.CoolsUntil <= _asOf)
            End(crisis);
        else if (crisis.TakesCases)
            Count(crisis);
    }

    private void Join(StoredCrisis crisis)
    {
        var joining = new CrisisJoining(_service);
        joining.Run(crisis, _left);
        Attached += joining.Attached;
        More |= joining.More;
        _left -= joining.Attached;
    }

    /// <summary>Cases that joined after an update went out get it too.</summary>
    private void GoOn(StoredCrisis crisis)
    {
        if (_left <= 0 || new CrisisUpdateStore(_service).Latest(crisis) is not { } update)
            return;
        var page = new Broadcast(_service, crisis, update, _asOf).Run(_left);
        Drafted += page.Drafted;
        More |= page is { More: true, Waits: false };
        _left -= page.Looked;
    }

    private void Close(StoredCrisis crisis)
    {
        var page = crisis.State == CrisisState.FalseAlarm
            ? new CrisisLeaving(_service, _asOf).Undo(crisis, _left)
            : new CrisisClosing(_service, _asOf).Run(crisis, _left);
        More |= page.More;
        _left -= page.Closed + page.Exceptions.Count;
    }

    private void End(StoredCrisis crisis)
    {
        new CrisisClosing(_service, _asOf).End(crisis);
        Ended++;
    }

    private void Count(StoredCrisis crisis) => _service.Update(_crises.Counts(crisis.Id));
}
