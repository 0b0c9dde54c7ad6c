using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Transactions;

/// <summary>Requests on threads of their own, and the points at which they wait for each other.</summary>
internal sealed class TwoRequests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ManualResetEventSlim _written = new();
    private readonly ManualResetEventSlim _mayEnd = new();

    /// <summary>The first request calls this when it has written and not yet committed; it goes on when it may.</summary>
    public void HaveWritten()
    {
        _written.Set();
        _mayEnd.Wait(Patience).ShouldBeTrue();
    }

    public void AwaitWritten() => _written.Wait(Patience).ShouldBeTrue();

    public void LetGoOn() => _mayEnd.Set();

    /// <summary>Starts the first request, waits until it has written, starts the second, waits until that one waits, lets the first end.</summary>
    public (Exception? First, Exception? Second) Run(TestOrganization org, Action first, Action second)
    {
        var (one, failureOfOne) = Start(first);
        _written.Wait(Patience).ShouldBeTrue();
        var (two, failureOfTwo) = Start(second);
        org.Host.Organization.Locks.AwaitWaiter(Patience).ShouldBeTrue();
        _mayEnd.Set();
        one.Join(Patience).ShouldBeTrue();
        two.Join(Patience).ShouldBeTrue();
        return (failureOfOne(), failureOfTwo());
    }

    /// <summary>Starts requests at the same moment and returns what they failed with, null for those that did not.</summary>
    public static IReadOnlyList<Exception?> Race(params Action[] requests)
    {
        using var start = new Barrier(requests.Length);
        var runs = requests.Select(request => Start(() =>
        {
            start.SignalAndWait(Patience);
            request();
        })).ToList();
        runs.ForEach(run => run.Thread.Join(Patience).ShouldBeTrue());
        return runs.ConvertAll(run => run.Failure());
    }

    public static OrganizationServiceFault Fault(Exception? failure) => failure.ShouldBeOfType<FaultException<OrganizationServiceFault>>().Detail;

    public void Dispose()
    {
        _written.Dispose();
        _mayEnd.Dispose();
    }

    private static (Thread Thread, Func<Exception?> Failure) Start(Action request)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                request();
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }
        });
        thread.Start();
        return (thread, () => failure);
    }
}
