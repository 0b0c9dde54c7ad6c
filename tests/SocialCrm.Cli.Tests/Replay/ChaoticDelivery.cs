using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.ServiceModel;
using System.Text.Json.Nodes;
using System.Threading;
using Microsoft.Xrm.Sdk;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Setup;
using SocialCrm.Local.Dataverse;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Solution;

namespace SocialCrm.Cli.Tests.Replay;

/// <summary>Events that reach a CRM all at once and in no order: some twice, some broken, several at the same moment.</summary>
internal sealed class ChaoticDelivery
{
    private const int MostTries = 200;

    private static readonly Lazy<byte[]> Zip = new(PackedOnce);

    private readonly DataverseHost _host;

    /// <param name="now">The moment of the delivery, UTC: after the last event.</param>
    public ChaoticDelivery(CrmSetup setup, DateTime now)
    {
        _host = new DataverseHost(now);
        using var zip = new MemoryStream(Zip.Value);
        _host.Import(zip);
        new SetupInstaller(_host.Service).Install(setup);
        UserRoles.GiveToAll(_host.Service);
        _host.RunAsyncJobs();
    }

    public IOrganizationService Service => _host.Service;

    /// <summary>Sends each once, in the order given.</summary>
    public void InOrder(IEnumerable<ReplayEvent> events)
    {
        foreach (var happened in events)
            Send(Request(happened));
        Settle();
    }

    /// <summary>Sends all from several threads, each thread the next that is left.</summary>
    /// <param name="broken">Posts that nobody can read, as the text of a batch.</param>
    public void AtOnce(IEnumerable<ReplayEvent> events, IEnumerable<string> broken, Random dice, int threads)
    {
        var requests = events.Select(Request).Concat(broken.Select(Batch)).ToArray();
        dice.Shuffle(requests);
        var left = new ConcurrentQueue<OrganizationRequest>(requests);
        var faults = new ConcurrentQueue<Exception>();
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() => Work(left, faults))).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        faults.ShouldBeEmpty();
        Settle();
    }

    private void Work(ConcurrentQueue<OrganizationRequest> left, ConcurrentQueue<Exception> faults)
    {
        while (left.TryDequeue(out var request))
        {
            try
            {
                if (!Send(request))
                    left.Enqueue(request);
            }
            catch (Exception fault)
            {
                faults.Enqueue(fault);
                return;
            }
        }
    }

    /// <returns>False when the post that it is about has not come yet, so that the caller tries again later.</returns>
    private bool Send(OrganizationRequest request)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                _host.Service.Execute(request);
                return true;
            }
            catch (FaultException<OrganizationServiceFault> fault) when (Faults.IsPassing(fault) && tries < MostTries)
            {
                Thread.Sleep(Math.Min(tries, 20));
            }
            catch (FaultException<OrganizationServiceFault> fault) when (fault.Message.Contains("is not known: send it", StringComparison.Ordinal))
            {
                return false;
            }
        }
    }

    /// <summary>The system jobs, and an hour of the flows that run every few minutes.</summary>
    private void Settle()
    {
        _host.RunAsyncJobs();
        for (var minutes = 0; minutes < 60; minutes += 10)
        {
            _host.Clock.Set(_host.Clock.UtcNow.AddMinutes(10));
            _host.Service.Execute(new OrganizationRequest("scrm_RunDueEscalations"));
            _host.RunAsyncJobs();
        }
    }

    private static OrganizationRequest Request(ReplayEvent happened)
    {
        var request = IntakeRequest.Of(happened);
        return happened is PostAppeared ? Batch(new JsonArray(Json(request)).ToJsonString()) : request;
    }

    /// <summary>A post as the element of a batch.</summary>
    public static JsonObject Json(OrganizationRequest request)
    {
        var json = new JsonObject();
        foreach (var (name, value) in request.Parameters)
        {
            json[name] = value switch
            {
                DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                bool flag => flag,
                int number => number,
                _ => (string)value,
            };
        }

        return json;
    }

    private static OrganizationRequest Batch(string posts) => new("scrm_IngestPosts") { ["Posts"] = posts };

    private static byte[] PackedOnce()
    {
        using var zip = new MemoryStream();
        BuiltSolution.Pack(managed: false, zip);
        return zip.ToArray();
    }
}
