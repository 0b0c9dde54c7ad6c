using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse;

namespace SocialCrm.Cli.Replay;

/// <summary>Runs the escalation sweep as the scheduled flow does: on full minutes, but only on those that have something due.</summary>
internal sealed class EscalationSweep(DataverseHost host, PatientService service)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private DateTime? _nextDue;

    /// <summary>How many simulated minutes had something due.</summary>
    public int Minutes { get; private set; }

    /// <summary>Asks what is due next; to be called when something happened that can start or stop a clock.</summary>
    public void LookAhead() => Run(FloorOf(host.Clock.UtcNow));

    /// <summary>Lets simulated time pass, and sweeps in every minute before <paramref name="moment"/> that has something due.</summary>
    public void PassTimeUntil(DateTime moment) => PassTime(minute => minute < moment);

    /// <summary>The same, with the minute of <paramref name="moment"/> itself.</summary>
    public void PassTimeThrough(DateTime moment) => PassTime(minute => minute <= moment);

    private void PassTime(Func<DateTime, bool> isIn)
    {
        while (_nextDue is { } due)
        {
            var minute = CeilingOf(due > host.Clock.UtcNow ? due : host.Clock.UtcNow);
            if (!isIn(minute))
                return;
            host.Clock.Set(minute);
            Minutes++;
            Run(minute);
            if (_nextDue <= minute)
                throw new InvalidOperationException($"The sweep of {Instant.Write(minute)} left something due at {Instant.Write(_nextDue)} undone; the replay cannot go on.");
        }
    }

    private void Run(DateTime minute)
    {
        bool more;
        var resumed = 0;
        do
        {
            var response = service.Execute(new OrganizationRequest("scrm_RunDueEscalations") { ["AsOf"] = minute });
            more = Result<bool>(response, "More");
            resumed += Result<int>(response, "Resumed");
            _nextDue = NextDueOf(response);
        }
        while (more);
        host.RunAsyncJobs();

        // A post that waited no longer may have opened a case, whose clock the sweep did not know yet.
        if (resumed > 0)
            Run(minute);
    }

    // Dataverse gives an empty date as the smallest one.
    private static DateTime? NextDueOf(OrganizationResponse response) =>
        Result<DateTime>(response, "NextDueOn") is { Year: > 1 } due ? due : null;

    private static T? Result<T>(OrganizationResponse response, string name) =>
        response.Results.TryGetValue(name, out var value) && value is T typed ? typed : default;

    private static DateTime FloorOf(DateTime time) => time.AddTicks(-(time.Ticks % Minute.Ticks));

    private static DateTime CeilingOf(DateTime time) => FloorOf(time.AddTicks(Minute.Ticks - 1));
}
