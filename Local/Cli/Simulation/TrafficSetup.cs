using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Simulation;

/// <summary>How many posts come when, and what is in them.</summary>
internal sealed record TrafficSetup
{
    /// <summary>By English weekday: 24 numbers, the posts to expect in each local hour.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<double>> PostsPerHour { get; init; }

    /// <summary>By intent; the shares add up to 1.</summary>
    public required IReadOnlyDictionary<string, IntentSetup> Intents { get; init; }

    /// <summary>Shares by topic, which policies and skills may name; they add up to 1. Empty: no topic.</summary>
    public IReadOnlyDictionary<string, double> Topics { get; init; } = new Dictionary<string, double>();

    /// <summary>Shares by language; they add up to 1. Empty: one language.</summary>
    public IReadOnlyDictionary<string, double> Languages { get; init; } = new Dictionary<string, double>();

    /// <summary>Shares by "network/account" of the set-up, for policies that name a channel; they add up to 1. Empty: no channel.</summary>
    public IReadOnlyDictionary<string, double> Channels { get; init; } = new Dictionary<string, double>();

    public FollowerSetup Followers { get; init; } = new();

    public SecondMessageSetup SecondMessages { get; init; } = new();

    public IReadOnlyList<CrisisTraffic> Crises { get; init; } = [];

    /// <summary>The same week with that many posts a day on average.</summary>
    public TrafficSetup WithPostsPerDay(double posts)
    {
        var factor = posts * 7 / PostsPerHour.Values.Sum(day => day.Sum());
        return this with { PostsPerHour = PostsPerHour.ToDictionary(day => day.Key, day => (IReadOnlyList<double>)[.. day.Value.Select(rate => rate * factor)]) };
    }
}
