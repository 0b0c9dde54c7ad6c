using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Looks for topics on which more people write than usual. The same few requests in a quiet hour and in one with 20,000 posts.</summary>
internal sealed class CrisisWatch
{
    private const int SubjectLength = 200;
    private const int HighPriority = 2;

    private readonly PluginScope _scope;
    private readonly DateTime _asOf;
    private readonly OwnedByCaller _service;
    private readonly WatchedTopicStore _topics;
    private readonly CrisisStore _crises;
    private readonly Dictionary<TimeSpan, List<IReadOnlyDictionary<Guid, AuthorCount>>> _before = new Dictionary<TimeSpan, List<IReadOnlyDictionary<Guid, AuthorCount>>>();
    private int? _days;

    public CrisisWatch(PluginScope scope, DateTime asOf)
    {
        _scope = scope;
        _asOf = asOf;
        _service = new OwnedByCaller(scope);
        _topics = new WatchedTopicStore(_service);
        _crises = new CrisisStore(_service);
    }

    public int Suspected { get; private set; }

    public int Declared { get; private set; }

    /// <returns>The crises that are not over, as they are then.</returns>
    public IReadOnlyList<StoredCrisis> Run()
    {
        var current = _crises.Current(_asOf - WavePolicy.Quiet);
        var live = current.Where(crisis => crisis.State != CrisisState.FalseAlarm || crisis.ClosingOn != null).ToList();
        foreach (var window in _topics.All().GroupBy(topic => topic.Window))
        {
            var now = _topics.Authors(_asOf, window.Key);
            foreach (var topic in window)
            {
                now.TryGetValue(topic.Id, out var count);
                if (live.Find(crisis => crisis.TopicId == topic.Id && crisis.State != CrisisState.FalseAlarm) is { } known)
                    live[live.IndexOf(known)] = Follow(topic, known, count?.Authors ?? 0);
                else if (count != null && WavePolicy.IsPossible(topic, count.Authors))
                    Begin(topic, count, current, live);
            }
        }

        return live;
    }

    private void Begin(WatchedTopic topic, AuthorCount count, IReadOnlyList<StoredCrisis> current, List<StoredCrisis> live)
    {
        var alarm = current.Where(crisis => crisis.TopicId == topic.Id && crisis.State == CrisisState.FalseAlarm).Max(crisis => (int?)crisis.Authors);
        if (WavePolicy.Of(topic, count, Before(topic), alarm) is not { } wave)
            return;
        var crisis = _crises.Suspect(topic.Id, topic.Name, wave.StartedOn, wave);
        _scope.Trace("crisis: topic={0} suspected authors={1} declared={2}", topic.Id, wave.Authors, wave.IsDeclared);
        if (wave.IsDeclared)
        {
            crisis = new CrisisMove(_service, _asOf).To(crisis, CrisisState.Declared, null);
            Declared++;
        }
        else
        {
            Suspected++;
        }

        Tell(topic, wave.IsDeclared, wave.Reason);
        live.Add(crisis);
    }

    /// <summary>The highest number is kept. A suspicion that nobody decided on is declared when it grows to the size for that, and ends when the wave has passed.</summary>
    /// <returns>The crisis as it is then.</returns>
    private StoredCrisis Follow(WatchedTopic topic, StoredCrisis crisis, int authors)
    {
        if (crisis.State == CrisisState.Suspected && authors >= topic.DeclareAt)
            return Grow(topic, crisis, authors);
        if (authors > crisis.Authors)
        {
            _crises.Write(crisis, new Entity(CrisisTable.Name) { [CrisisTable.Authors] = authors });
            return _crises.ById(crisis.Id);
        }

        var hasPassed = crisis.State == CrisisState.Suspected && authors < topic.Floor && _asOf - crisis.CreatedOn >= CrisisMoves.Suspicion;
        return hasPassed ? new CrisisMove(_service, _asOf).To(crisis, CrisisState.Closed, null) : crisis;
    }

    private StoredCrisis Grow(WatchedTopic topic, StoredCrisis crisis, int authors)
    {
        Declared++;
        Tell(topic, isDeclared: true, string.Format(CultureInfo.InvariantCulture, "{0} authors in {1:0} minutes", authors, topic.Window.TotalMinutes));
        return new CrisisMove(_service, _asOf).To(crisis, CrisisState.Declared, null, row => row[CrisisTable.Authors] = Math.Max(authors, crisis.Authors));
    }

    /// <summary>The authors in the same window on the days before, asked for once for all topics with the window.</summary>
    private List<int> Before(WatchedTopic topic)
    {
        if (!_before.TryGetValue(topic.Window, out var days))
        {
            days = Enumerable.Range(1, KnownDays).Select(day => _topics.Authors(_asOf.AddDays(-day), topic.Window)).ToList();
            _before.Add(topic.Window, days);
        }

        return days.ConvertAll(day => day.TryGetValue(topic.Id, out var count) ? count.Authors : 0);
    }

    /// <summary>How many days back there were posts at all.</summary>
    private int KnownDays => _days ??= _topics.FirstPostOn() is { } first ? Math.Max(0, Math.Min(WavePolicy.Days, (int)(_asOf - first).TotalDays)) : 0;

    private void Tell(WatchedTopic topic, bool isDeclared, string reason)
    {
        var what = isDeclared ? "Crisis declared" : "Perhaps a crisis";
        var task = _service.Create(new Entity(TaskTable.Name)
        {
            [TaskTable.Subject] = PostText.CutExact($"{what}: {topic.Name}: {reason}", SubjectLength),
            [TaskTable.Description] = isDeclared
                ? "Open it under Crises, write what may be said, and what is done."
                : "Open it under Crises and set its State to Declared or False alarm.",
            [TaskTable.ScheduledEnd] = _asOf,
            [TaskTable.Priority] = new OptionSetValue(HighPriority),
        });
        if (topic.QueueId is { } queue)
            new QueueStore(_service).Put(new EntityReference(TaskTable.Name, task), queue);
    }
}
