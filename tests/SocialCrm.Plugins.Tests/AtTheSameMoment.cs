using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace SocialCrm.Plugins.Tests;

/// <summary>Runs the same thing on several threads that start together; what goes wrong on one fails the test, not the test host.</summary>
internal static class AtTheSameMoment
{
    public static void Twice(Action<int> act)
    {
        var faults = new ConcurrentQueue<Exception>();
        using var together = new Barrier(2);
        List<Thread> threads = [.. Enumerable.Range(0, 2).Select(number => new Thread(() =>
        {
            together.SignalAndWait();
            try
            {
                act(number);
            }
            catch (Exception fault)
            {
                faults.Enqueue(fault);
            }
        }))];
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        faults.ShouldBeEmpty();
    }
}
