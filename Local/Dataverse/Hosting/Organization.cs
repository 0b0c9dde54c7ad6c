using System;
using SocialCrm.Local.Dataverse.Async;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;
using SocialCrm.Local.Dataverse.Transactions;

namespace SocialCrm.Local.Dataverse.Hosting;

/// <summary>One organization with all its parts put together.</summary>
internal sealed class Organization
{
    /// <summary>Plug-in assemblies may cache by organization, so no two of a process share an id.</summary>
    private static readonly Ids OrganizationIds = new(kind: 4);

    private readonly Ids _rowIds = new(kind: 1);
    private readonly Ids _operationIds = new(kind: 2);
    private readonly Ids _correlationIds = new(kind: 3);

    public Organization(DateTime startUtc, TimeSpan lockWait)
    {
        Clock = new SimulatedClock(startUtc);
        Queue = new AsyncQueue(Clock);
        Locks = new LockManager(lockWait);
        Store = new RowStore(Locks);
        Traces = new TraceLog(Clock);
        Facts = new OrganizationFacts(
            OrganizationIds.Next(), "socialcrm", BusinessUnitId: _rowIds.Next(), SystemUserId: _rowIds.Next(), BaseCurrencyId: _rowIds.Next());
        Access = new AccessCheck(Store, Facts);
        Plugins = new PluginRunner(Facts, Clock, Traces, Store, Gate);
        var pipeline = new MessagePipeline(new StepRunner(Steps, Plugins, Queue), Store, Access);
        Dispatcher = new MessageDispatcher(Messages, pipeline, _operationIds, Clock);
        Gate.Dispatcher = Dispatcher;
        Runner = new AsyncRunner(Queue, Plugins, Clock);
        new StandardMessages(this, _rowIds, pipeline).Register();
        new OrganizationSeed(this, _rowIds).Plant();
    }

    public SimulatedClock Clock { get; }

    public OrganizationFacts Facts { get; }

    public LockManager Locks { get; }

    public RowStore Store { get; }

    public AccessCheck Access { get; }

    public AsyncQueue Queue { get; }

    public TraceLog Traces { get; }

    public RequestGate Gate { get; } = new();

    public MessageRegistry Messages { get; } = new();

    public MessageDispatcher Dispatcher { get; }

    public StepRegistry Steps { get; } = new();

    public PluginRunner Plugins { get; }

    public AsyncRunner Runner { get; }

    /// <summary>A service for requests from outside; each gets a correlation id of its own.</summary>
    public OrganizationService ServiceFor(Guid userId) => new(Gate, () => new Caller(userId, userId, _correlationIds.Next()));

    /// <summary>A service for the platform's own requests, which nobody counts or fails.</summary>
    public OrganizationService PlatformService() =>
        new(Dispatcher, () => new Caller(Facts.SystemUserId, Facts.SystemUserId, _correlationIds.Next(), IsPlatform: true));
}
