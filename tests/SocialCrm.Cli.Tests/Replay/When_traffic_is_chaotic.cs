using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Setup;

namespace SocialCrm.Cli.Tests.Replay;

/// <summary>
/// The same posts end in the same cases, whatever order they arrive in. Set SOCIALCRM_CHAOS_FILE to play another replay file, and
/// SOCIALCRM_CHAOS_SEEDS for another number of orders.
/// </summary>
public sealed class When_traffic_is_chaotic
{
    private static readonly int Threads = int.TryParse(Environment.GetEnvironmentVariable("SOCIALCRM_CHAOS_THREADS"), out var threads) ? threads : 8;

    private static readonly string? OtherFile = Environment.GetEnvironmentVariable("SOCIALCRM_CHAOS_FILE");

    private static readonly int Seeds = int.TryParse(Environment.GetEnvironmentVariable("SOCIALCRM_CHAOS_SEEDS"), out var seeds) ? seeds : 50;

    private readonly IReadOnlyList<ReplayEvent> _events;
    private readonly CrmSetup _setup;
    private readonly DateTime _now;

    public When_traffic_is_chaotic()
    {
        var events = new List<ReplayEvent>();
        var refused = new List<RefusedLine>();
        EventReader.Read("posts", OtherFile is { } file ? File.ReadAllBytes(file) : BundledFiles.Read(BundledFiles.Posts), events, refused);
        var config = OtherFile == null ? BundledFiles.Config : BundledFiles.Defaults;
        _events = Timeline.Order(events);
        _setup = SetupReader.Read(config, BundledFiles.Read(config)).WithChannelsFor(_events);
        _now = _events.Max(happened => happened.At).AddHours(1);
    }

    [Fact]
    public void The_same_posts_end_in_the_same_cases_and_nothing_is_lost()
    {
        var orderly = new ChaoticDelivery(_setup, _now);
        orderly.InOrder(_events);
        var expected = Cases(orderly);
        var wrong = new List<string>();
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var dice = new Random(seed);
            var twice = _events.Where(_ => dice.Next(100) < 20).ToList();
            var broken = _events.OfType<PostAppeared>().Where(_ => dice.Next(100) < 5).Select(post => Broken(post, dice)).ToList();
            var chaotic = new ChaoticDelivery(_setup, _now);
            chaotic.AtOnce(_events.Concat(twice), broken, dice, Threads);

            var cases = Cases(chaotic);
            foreach (var one in expected.Except(cases)) wrong.Add($"seed {seed} lacks {one}");
            foreach (var one in cases.Except(expected)) wrong.Add($"seed {seed} has {one}");
            var refused = chaotic.Service.ReadAll("scrm_rejectedpost", "scrm_rejectedpostid", "scrm_reason").Count();
            if (refused != broken.Count) wrong.Add($"seed {seed} refused {refused} of {broken.Count}");
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>Which posts are together with which outcomes; each post without a case for itself.</summary>
    private static List<string> Cases(ChaoticDelivery delivery)
    {
        var crm = new CrmReader(delivery.Service).Read(DateTime.UtcNow);
        return crm.Posts
            .GroupBy(post => post.CaseId?.ToString() ?? $"none {post.Network} {post.Account} {post.PostId}")
            .Select(group => (group.First().CaseId == null ? "no case: " : "case: ") + string.Join(", ", group
                .Select(post => $"{post.Network}/{post.Account}/{post.PostId} {post.Outcome}")
                .Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static string Broken(PostAppeared post, Random dice)
    {
        var json = ChaoticDelivery.Json(IntakeRequest.Of(post));
        json["PostId"] = "broken-" + post.PostId;
        switch (dice.Next(4))
        {
            case 0:
                json.Remove("AuthorId");
                break;
            case 1:
                json["PostedOn"] = "yesterday";
                break;
            case 2:
                json["Network"] = "carrier pigeon";
                break;
            default:
                json["Account"] = "SomebodyElse";
                break;
        }

        return new JsonArray(json).ToJsonString();
    }
}
