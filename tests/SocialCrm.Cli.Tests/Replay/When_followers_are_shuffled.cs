using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Setup;
using SocialCrm.Cli.Team;

namespace SocialCrm.Cli.Tests.Replay;

/// <summary>Who has how many followers makes no difference, from the first post to the last escalation. Set SOCIALCRM_FAIRNESS_SEEDS for another number of shuffles.</summary>
public sealed class When_followers_are_shuffled
{
    private static readonly int Seeds = int.TryParse(Environment.GetEnvironmentVariable("SOCIALCRM_FAIRNESS_SEEDS"), out var seeds) ? seeds : 20;

    private readonly IReadOnlyList<ReplayEvent> _events;
    private readonly CrmSetup _setup = SetupReader.Read(BundledFiles.Config, BundledFiles.Read(BundledFiles.Config));
    private readonly TeamSetup _team = SetupReader.ReadTeam(BundledFiles.Team, BundledFiles.Read(BundledFiles.Team));

    public When_followers_are_shuffled()
    {
        var events = new List<ReplayEvent>();
        EventReader.Read(BundledFiles.Posts, BundledFiles.Read(BundledFiles.Posts), events, []);
        _events = Timeline.Order(events);
    }

    [Fact]
    public void The_same_posts_get_the_same_cases_clocks_and_places_in_the_queue()
    {
        var before = BlindReplay.Of(_events, _setup, _team);
        before.Told.Count(line => line.StartsWith("listed", StringComparison.Ordinal)).ShouldBeGreaterThan(20);
        var headsUps = new HashSet<string> { before.HeadsUps };
        var wrong = new List<string>();
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var after = BlindReplay.Of(Shuffled(new Random(seed)), _setup, seed % 2 == 0 ? _team : null);
            headsUps.Add(after.HeadsUps);
            var expected = seed % 2 == 0 ? before : Unanswered.Value;
            wrong.AddRange(expected.Told.Except(after.Told).Select(line => $"seed {seed} lacks {line}"));
            wrong.AddRange(after.Told.Except(expected.Told).Select(line => $"seed {seed} has {line}"));
        }

        wrong.ShouldBeEmpty();
        headsUps.Count.ShouldBeGreaterThan(1, "the shuffles must bring other people over the limit of a heads-up, or nothing was tried");
    }

    private Lazy<BlindReplay> Unanswered => field ??= new(() => BlindReplay.Of(_events, _setup, null));

    /// <summary>Every fifth shuffle also makes up numbers: nobody knows them, none, more than any column holds.</summary>
    private List<ReplayEvent> Shuffled(Random dice)
    {
        var authors = _events.OfType<PostAppeared>().Select(post => (post.Network, post.Author.Id)).Distinct().ToArray();
        var followers = authors.Select(author => _events.OfType<PostAppeared>().First(post => (post.Network, post.Author.Id) == author).Author.Followers).ToArray();
        if (dice.Next(5) == 0)
            followers = [.. followers.Select(known => dice.Next(4) switch { 0 => null, 1 => 0, 2 => int.MaxValue, _ => known })];
        dice.Shuffle(followers);
        var given = authors.Zip(followers).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. _events.Select(happened => happened is PostAppeared post ? post with { Author = post.Author with { Followers = given[(post.Network, post.Author.Id)] } } : happened)];
    }
}
