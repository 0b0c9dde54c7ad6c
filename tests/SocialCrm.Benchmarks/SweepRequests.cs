using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse;
using SocialCrm.Solution;

namespace SocialCrm.Benchmarks;

/// <summary>Counts the organization requests of one sweep and of the system jobs it starts: they must follow what is due, not what is open.</summary>
internal static class SweepRequests
{
    private const int Due = 100;
    private static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Prints a line for each number of open cases; 0 when all counts are equal, else 1.</summary>
    public static int Run(params int[] openCases)
    {
        long? first = null;
        var isEqual = true;
        foreach (var open in openCases)
        {
            var (sweep, jobs) = Count(open);
            first ??= sweep + jobs;
            isEqual &= sweep + jobs == first;
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture, "{0,9} open cases, {1} due: {2} requests in one sweep, {3} in its system jobs", open, Due, sweep, jobs));
        }

        return isEqual ? 0 : 1;
    }

    private static (long Sweep, long Jobs) Count(int open)
    {
        // The cases are older than the solution: its steps on a new case would measure something else.
        var host = new DataverseHost(Start);
        var customer = new EntityReference("contact", host.Service.Create(new Entity("contact") { ["lastname"] = "Vela" }));
        var cases = Enumerable.Range(0, open)
            .Select(number => host.Service.Create(new Entity("incident") { ["title"] = "Case", ["customerid"] = customer }))
            .ToList();
        using (var zip = new MemoryStream())
        {
            BuiltSolution.Pack(managed: false, zip);
            zip.Position = 0;
            host.Import(zip);
        }

        var policy = Policy(host);
        Sweep(host);
        var version = host.Service.Retrieve("scrm_policy", policy.Id, new ColumnSet("scrm_version"))["scrm_version"];
        for (var number = 0; number < open; number++)
            Wait(host, cases[number], policy, version, isDue: number < Due);

        host.Clock.Set(Start.AddHours(1));
        var before = host.RequestCount;
        Sweep(host);
        var sweep = host.RequestCount - before;
        host.RunAsyncJobs();
        return (sweep, host.RequestCount - before - sweep);
    }

    private static void Sweep(DataverseHost host) =>
        host.Service.Execute(new OrganizationRequest("scrm_RunDueEscalations") { ["MaxCases"] = 500 });

    private static EntityReference Policy(DataverseHost host)
    {
        var policy = new EntityReference("scrm_policy", host.Service.Create(new Entity("scrm_policy")
        {
            ["scrm_name"] = "Everything",
            ["scrm_order"] = 1,
            ["scrm_firstresponseminutes"] = 30,
            ["scrm_resolutionminutes"] = 600,
        }));
        host.Service.Create(new Entity("scrm_policystep")
        {
            ["scrm_name"] = "Escalate when late",
            ["scrm_policyid"] = policy,
            ["scrm_kpi"] = new OptionSetValue(100000000),
            ["scrm_order"] = 1,
            ["scrm_anchor"] = new OptionSetValue(100000002),
            ["scrm_value"] = 0,
            ["scrm_action"] = new OptionSetValue(100000005),
        });
        return policy;
    }

    /// <summary>One running clock, written directly: taking in 100,000 posts would take an hour.</summary>
    private static void Wait(DataverseHost host, Guid theCase, EntityReference policy, object version, bool isDue)
    {
        var due = Start.AddMinutes(isDue ? 30 : 6000);
        host.Service.Create(new Entity("scrm_turn")
        {
            ["scrm_name"] = "First response 1",
            ["scrm_caseid"] = new EntityReference("incident", theCase),
            ["scrm_kpi"] = new OptionSetValue(100000000),
            ["scrm_number"] = 1,
            ["scrm_startedon"] = Start,
            ["scrm_dueon"] = due,
            ["scrm_nextstepon"] = due,
            ["scrm_budgetminutes"] = isDue ? 30 : 6000,
            ["scrm_policyid"] = policy,
            ["scrm_policyversion"] = version,
        });
    }
}
