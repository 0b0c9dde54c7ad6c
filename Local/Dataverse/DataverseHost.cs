using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Hosting;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse;

/// <summary>An in-memory Dataverse organization that runs the very solution zip an administrator would import.</summary>
/// <remarks>
/// Thread-safe: requests from several threads are transactions that do not see each other's unfinished work.
/// What it does not know, it refuses by name.
/// </remarks>
public sealed class DataverseHost
{
    private static readonly TimeSpan DefaultLockWait = TimeSpan.FromSeconds(30);

    /// <summary>A fresh organization with a root business unit and one user.</summary>
    /// <param name="startUtc">Where the simulated clock starts; UTC.</param>
    public DataverseHost(DateTime startUtc)
        : this(startUtc, DefaultLockWait)
    {
    }

    /// <summary>A fresh organization with another limit for waiting on a row that another request has locked.</summary>
    /// <param name="lockWait">Real time, not simulated; a longer wait fails with SqlTimeout. 30 seconds by default.</param>
    public DataverseHost(DateTime startUtc, TimeSpan lockWait)
    {
        Organization = new Organization(startUtc, lockWait);
        Service = ServiceFor(SystemUserId);
    }

    /// <summary>The clock of the organization and of every plug-in in it.</summary>
    public SimulatedClock Clock => Organization.Clock;

    /// <summary>An enabled user with the role System Administrator.</summary>
    public Guid SystemUserId => Organization.Facts.SystemUserId;

    /// <summary>Sends requests as <see cref="SystemUserId"/>.</summary>
    public IOrganizationService Service { get; }

    /// <summary>What became of every asynchronous step that was queued, in the order of queueing.</summary>
    public IReadOnlyList<AsyncJob> Jobs => Organization.Queue.Jobs;

    /// <summary>What plug-ins traced, in order, also those whose transaction was undone.</summary>
    public IReadOnlyList<TraceLine> Traces => Organization.Traces.Lines;

    /// <summary>Organization requests made so far by callers and by plug-ins, the ones inside batches included.</summary>
    public long RequestCount => Organization.Gate.Count;

    /// <summary>Sees every request before it runs, from several threads at once; an exception it returns is thrown to the sender.</summary>
    public Func<OrganizationRequest, Exception?>? BeforeRequest
    {
        get => Organization.Gate.BeforeRequest;
        set => Organization.Gate.BeforeRequest = value;
    }

    internal Organization Organization { get; }

    /// <summary>Sends requests as a user; one that is unknown or disabled is refused at the first request.</summary>
    public IOrganizationService ServiceFor(Guid userId) => Organization.ServiceFor(userId);

    /// <summary>Imports a packed solution: tables, columns, keys, choices, steps, images, custom APIs, roles, environment variables and cloud flows.</summary>
    /// <remarks>Cloud flows and connection references become rows; nothing in here runs them. Importing a newer zip of the same solution upgrades it. Plug-ins come from the DLL inside the zip.</remarks>
    /// <exception cref="SolutionImportException">The zip registers something that could not work; the message names it.</exception>
    public void Import(Stream solutionZip)
    {
        try
        {
            new SolutionImport(Organization).Run(SolutionReader.Read(solutionZip));
        }
        catch (InvalidDataException refused)
        {
            throw new SolutionImportException(refused.Message, refused);
        }
    }

    /// <summary>Runs the queued asynchronous steps that are due by the clock, in the order of queueing, also those they queue themselves.</summary>
    /// <remarks>A step that asks for a retry is due again one minute later: move the clock, then call again. It gets four tries in all.</remarks>
    /// <returns>How many ran.</returns>
    public int RunAsyncJobs(int maximum = int.MaxValue) => Organization.Runner.Run(maximum);
}
