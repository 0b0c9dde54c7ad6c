using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Cli.Team;
using SocialCrm.Local.Dataverse;

namespace SocialCrm.Cli.Replay;

/// <summary>Plays events into an embedded Dataverse on their own timeline, with the sweep running in between.</summary>
internal sealed class Replayer
{
    private readonly DataverseHost _host;
    private readonly PatientService _service;
    private readonly EscalationSweep _sweep;
    private readonly List<RefusedLine> _refused = [];
    private readonly IReadOnlyList<IPlayer> _players;
    private readonly RequestCosts _costs = new();

    /// <param name="players">Who does something besides; of two at the same moment the first one first.</param>
    public Replayer(DataverseHost host, params IReadOnlyList<IPlayer> players)
    {
        _players = players;
        _host = host;
        _service = new PatientService(host.Service.Execute);
        _sweep = new EscalationSweep(host, _service);
    }

    /// <param name="events">By time, as <see cref="Timeline"/> orders them.</param>
    /// <param name="until">The end of the replay, UTC; null is the last event.</param>
    /// <param name="progressed">Told after each event how many are done.</param>
    public ReplayRun Run(IReadOnlyList<ReplayEvent> events, DateTime? until, Action<int> progressed)
    {
        var done = 0;
        foreach (var happened in events.TakeWhile(e => until is null || e.At <= until))
        {
            LetPlayersAct(next => next < happened.At);
            _sweep.PassTimeUntil(happened.At);
            _host.Clock.Set(happened.At);
            Replay(happened);
            foreach (var player in _players)
                player.LookAround();
            _sweep.LookAhead();
            progressed(++done);
        }
        var end = until ?? events.Select(e => e.At).DefaultIfEmpty(_host.Clock.UtcNow).Max();
        LetPlayersAct(next => next <= end);
        _sweep.PassTimeThrough(end);
        _host.Clock.Set(end);
        _host.RunAsyncJobs();
        return new ReplayRun(done, _refused, events.Count - done, _costs, _service.Retries, _sweep.Minutes, FailedJobs(), end);
    }

    private void LetPlayersAct(Func<DateTime, bool> isIn)
    {
        while (_players.Min(player => player.NextOn) is { } next && isIn(next))
        {
            _sweep.PassTimeUntil(next);
            _host.Clock.Set(next);
            foreach (var player in _players.Where(player => player.NextOn <= next))
                player.Act();
            _host.RunAsyncJobs();
            _sweep.LookAhead();
        }
    }

    private void Replay(ReplayEvent happened)
    {
        var before = _host.RequestCount;
        OrganizationResponse? answer = null;
        try
        {
            answer = _service.Execute(IntakeRequest.Of(happened));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            _refused.Add(RefusedLine.ByTheCrm(happened, fault));
        }
        _host.RunAsyncJobs();
        _costs.Add(happened, answer, _host.RequestCount - before);
    }

    private List<string> FailedJobs() =>
    [
        .. _host.Jobs
            .Where(job => job.Status == AsyncJobStatus.Failed)
            .Select(job => $"Background work failed after {job.Tries} tries: {job.StepName}: {job.Error}"),
    ];
}
