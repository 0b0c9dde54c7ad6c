using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Team;
using SocialCrm.Local.Dataverse;
using SocialCrm.Local.Desk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Cli.Desk;

/// <summary>Lets the embedded Dataverse live in real time: the sweep runs, and what was approved is sent by the simulated flow.</summary>
internal sealed class LiveDesk : IDeskLife
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    private readonly Lock _turn = new();
    private readonly DataverseHost _host;
    private readonly TimeProvider _time;
    private readonly EscalationSweep _sweep;
    private readonly ReplyFlow _flow;

    public LiveDesk(DataverseHost host, TimeProvider time)
    {
        var service = new PatientService(host.Service.Execute);
        _host = host;
        _time = time;
        _sweep = new EscalationSweep(host, service);
        _flow = new ReplyFlow(host, service);
        _sweep.LookAhead();
    }

    public T During<T>(Func<T> request, bool writes)
    {
        lock (_turn)
        {
            LetTimePass();
            var answer = request();
            if (writes)
                FollowUp();
            return answer;
        }
    }

    /// <summary>Goes on until it is cancelled, also when nobody asks for anything.</summary>
    public async Task Run(CancellationToken cancelled)
    {
        using var timer = new PeriodicTimer(Beat, _time);
        while (await timer.WaitForNextTickAsync(cancelled))
            During(() => 0, writes: true);
    }

    private void LetTimePass()
    {
        // Dataverse keeps whole seconds; the clock never goes back, whatever the machine's does.
        var now = _time.GetUtcNow().UtcDateTime;
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        if (now <= _host.Clock.UtcNow)
            return;
        _sweep.PassTimeThrough(now);
        _host.Clock.Set(now);
    }

    private void FollowUp()
    {
        _host.RunAsyncJobs();
        foreach (var reply in Approved())
            _flow.Send(reply);
        _host.RunAsyncJobs();
        _sweep.LookAhead();
    }

    private Guid[] Approved()
    {
        var query = new QueryExpression(SocialActivityTable.Name) { ColumnSet = new ColumnSet(SocialActivityTable.Id) };
        query.Criteria.AddCondition(SocialActivityTable.ReplyState, ConditionOperator.Equal, Choice.Of(ReplyState.Approved).Value);
        query.AddOrder(SocialActivityTable.DraftedOn, OrderType.Ascending);
        var found = _host.Service.RetrieveMultiple(query).Entities;
        return Array.ConvertAll([.. found], (Entity row) => row.Id);
    }
}
