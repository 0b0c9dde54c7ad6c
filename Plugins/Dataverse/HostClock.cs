using System;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Dataverse;

/// <summary>Tells the time of the host that runs a plug-in.</summary>
public static class HostClock
{
    /// <summary>
    /// UTC. A host with a clock of its own (a replay, a test) offers it on the execution context; a Dataverse server does not,
    /// and its system clock counts.
    /// </summary>
    public static DateTime UtcNow(IExecutionContext context) =>
        (context as IServiceProvider)?.GetService(typeof(Func<DateTime>)) is Func<DateTime> clock
            ? clock()
#pragma warning disable RS0030 // the one place that reads the system clock
            : DateTime.UtcNow;
#pragma warning restore RS0030
}
