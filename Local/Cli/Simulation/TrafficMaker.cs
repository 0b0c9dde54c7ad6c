using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Simulation;

/// <summary>Makes traffic: posts come as a Poisson process whose rate changes by the hour, and chance says what is in each.</summary>
internal sealed class TrafficMaker
{
    private const int MostFollowers = 1_000_000_000;

    private readonly SimulationSetup _setup;
    private readonly CasePolicies _policies;
    private readonly int _month;
    private readonly LocalClock _clock;
    private readonly double[] _rates;
    private readonly Shares<Intent> _intents;
    private readonly Dictionary<Intent, (double NeedsAnswer, Shares<Urgency> Urgencies)> _afterIntent;
    private readonly Shares<string?> _topics;
    private readonly Shares<string?> _languages;
    private readonly Shares<string?> _channels;

    /// <param name="month">Which of many stretches of the same kind and seed; 0 is what is shown.</param>
    public TrafficMaker(SimulationSetup setup, CasePolicies policies, int month = 0)
    {
        _setup = setup;
        _policies = policies;
        _month = month;
        _clock = setup.Clock();
        _rates = RatesOf(setup.Traffic);
        _intents = new(setup.Traffic.Intents.Select(intent => (FileWord<Intent>.Read(intent.Key), intent.Value.Share)));
        _afterIntent = setup.Traffic.Intents.ToDictionary(
            intent => FileWord<Intent>.Read(intent.Key),
            intent => (intent.Value.NeedsAnswer, new Shares<Urgency>(intent.Value.Urgency.Select(urgency => (FileWord<Urgency>.Read(urgency.Key), urgency.Value)))));
        _topics = SharesOf(setup.Traffic.Topics);
        _languages = SharesOf(setup.Traffic.Languages);
        _channels = SharesOf(setup.Traffic.Channels);
    }

    public SimulatedTraffic Make()
    {
        var first = _setup.Start.ToDateTime(TimeOnly.MinValue);
        var (from, to) = _setup.Period();
        var posts = new int[_setup.Days];
        var cases = new List<SimulatedCase>(Usual(from, to, first, posts));
        foreach (var (crisis, index) in _setup.Traffic.Crises.Select((crisis, index) => (crisis, index)))
            cases.AddRange(Additional(crisis, index, first, to, posts));
        return new SimulatedTraffic(from, to, posts, [.. cases.OrderBy(one => one.PostedOn)]);
    }

    private IEnumerable<SimulatedCase> Usual(DateTime from, DateTime to, DateTime first, int[] posts)
    {
        var source = PostDraws.SourceOf(_month, 0);
        var content = new PostDraws(_setup.Seed, source);
        return Cases(Arrivals(from, to, 1, new Draws(_setup.Seed, PostDraws.StreamOf(source))), first, posts, () => CaseOf(content, null));
    }

    private IEnumerable<SimulatedCase> Additional(CrisisTraffic crisis, int index, DateTime first, DateTime to, int[] posts)
    {
        var from = _clock.ToUtc(first.AddDays(crisis.Day - 1).AddHours(crisis.Hour));
        var until = from.AddHours(crisis.Hours);
        var source = PostDraws.SourceOf(_month, index + 1);
        var content = new PostDraws(_setup.Seed, source);
        return Cases(Arrivals(from, until < to ? until : to, crisis.Factor - 1, new Draws(_setup.Seed, PostDraws.StreamOf(source))), first, posts, () => CaseOf(content, crisis));
    }

    private IEnumerable<SimulatedCase> Cases(IEnumerable<DateTime> arrivals, DateTime first, int[] posts, Func<SimulatedCase?> next)
    {
        foreach (var at in arrivals)
        {
            // A midnight that comes twice ends the last day with its second time; the first belongs to that day still.
            posts[Math.Min((_clock.ToLocal(at) - first).Days, posts.Length - 1)]++;
            if (next() is { } needsAnswer)
                yield return _policies.Promise(needsAnswer with { PostedOn = at });
        }
    }

    /// <summary>Within a step the rate is constant, and what is left of a waiting time when the rate changes is as long as a new one.</summary>
    private IEnumerable<DateTime> Arrivals(DateTime from, DateTime to, double factor, Draws draws)
    {
        for (var step = from; step < to; step += LocalClock.Step)
        {
            var rate = _rates[_clock.CellOf(step)] * factor;
            if (rate <= 0)
                continue;
            for (var at = step.AddHours(draws.Exponential() / rate); at < step + LocalClock.Step && at < to; at = at.AddHours(draws.Exponential() / rate))
                yield return at;
        }
    }

    /// <summary>Draws as often for every post, so that one answer more or less moves nothing after it.</summary>
    private SimulatedCase? CaseOf(PostDraws draws, CrisisTraffic? crisis)
    {
        var intent = _intents.At(draws.Intent.Unit());
        if (crisis != null)
            intent = FileWord<Intent>.Read(crisis.Intent);
        var (needsAnswer, urgencies) = _afterIntent[intent];
        var isAnswered = draws.Need.Unit() < needsAnswer;
        var again = _setup.Traffic.SecondMessages;
        var (writesAgain, pause) = (draws.Again.Unit() < again.Share, draws.Again.Exponential());
        var drawn = new SimulatedCase
        {
            PostedOn = default,
            Intent = intent,
            Urgency = urgencies.At(draws.Urgency.Unit()),
            Topic = _topics.At(draws.Topic.Unit()) is var topic && crisis != null ? crisis.Topic : topic,
            Language = _languages.At(draws.Language.Unit()),
            Channel = _channels.At(draws.Channel.Unit()),
            Followers = FollowersOf(draws.Followers),
            IsFromCrisis = crisis != null,
            Effort = draws.Effort.Normal(),
            SecondEffort = draws.Effort.Normal(),
            WritesAgainAfter = writesAgain ? TimeSpan.FromMinutes(again.Minutes * pause) : null,
        };
        return isAnswered ? drawn : null;
    }

    private int? FollowersOf(Draws draws)
    {
        var followers = _setup.Traffic.Followers;
        var (isUnknown, count) = (draws.Unit() < followers.Unknown, followers.Median * Math.Exp(followers.Spread * draws.Normal()));
        return isUnknown ? null : (int)Math.Min(count, MostFollowers);
    }

    private static Shares<string?> SharesOf(IReadOnlyDictionary<string, double> shares) =>
        new(shares.Count == 0 ? [((string?)null, 1.0)] : shares.Select(one => ((string?)one.Key, one.Value)));

    private static double[] RatesOf(TrafficSetup traffic)
    {
        var rates = new double[LocalClock.CellsOfWeek];
        foreach (var (day, hours) in traffic.PostsPerHour)
        {
            for (var hour = 0; hour < 24; hour++)
                rates[((int)FileWord<DayOfWeek>.Read(day) * 24) + hour] = hours[hour];
        }
        return rates;
    }
}
