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
    private readonly SimulatedTeam? _team;
    private readonly CrisisLead? _lead;
    private readonly RequestCosts _costs = new();

    /// <param name="team">Who answers; null: nobody.</param>
    /// <param name="lead">Who looks after crises; null: nobody.</param>
    public Replayer(DataverseHost host, SimulatedTeam? team = null, CrisisLead? lead = null)
    {
        _team = team;
        _lead = lead;
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
            LetTeamWork(next => next < happened.At);
            _sweep.PassTimeUntil(happened.At);
            _host.Clock.Set(happened.At);
            Replay(happened);
            _lead?.LookAround();
            _sweep.LookAhead();
            _team?.LookAround();
            progressed(++done);
        }
        var end = until ?? events.Select(e => e.At).DefaultIfEmpty(_host.Clock.UtcNow).Max();
        LetTeamWork(next => next <= end);
        _sweep.PassTimeThrough(end);
        _host.Clock.Set(end);
        _host.RunAsyncJobs();
        return new ReplayRun(done, _refused, events.Count - done, _costs, _service.Retries, _sweep.Minutes, FailedJobs(), end);
    }

    private void LetTeamWork(Func<DateTime, bool> isIn)
    {
        while (Sooner(_team?.NextOn, _lead?.NextOn) is { } next && isIn(next))
        {
            _sweep.PassTimeUntil(next);
            _host.Clock.Set(next);
            if (_lead?.NextOn <= next)
                _lead.Act();
            if (_team?.NextOn <= next)
                _team.Act();
            _host.RunAsyncJobs();
            _sweep.LookAhead();
        }
    }

    private static DateTime? Sooner(DateTime? one, DateTime? other) => one is { } time && !(other < time) ? time : other;

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
