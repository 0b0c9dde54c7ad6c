using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using SocialCrm.Cli.Training;
using SocialCrm.Plugins.Triage;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Cli.Tests.Training;

public sealed partial class When_the_built_in_model_is_trained
{
    private const int LongestSharedRun = 6;

    private const int FewestWordsToCompare = 6;

    private const double LargestSharedPart = 0.6;

    [Fact]
    public void The_same_posts_give_the_same_bytes() => ModelTrainer.Train(TrainingPosts.All).ToBytes().ShouldBe(TriageModel.BuiltIn.ToBytes());

    [Fact]
    public void It_learns_from_thousands_of_posts_to_many_industries()
    {
        TrainingPosts.All.Count.ShouldBeGreaterThan(3000);
        Directory.GetFiles(TrainingPosts.Folder).Select(Path.GetFileNameWithoutExtension).ShouldBe(
            ["airlines", "retail", "telecom", "banking", "delivery", "hotels", "software", "mixed"], ignoreOrder: true);
    }

    [Fact]
    public void Every_tone_and_every_intent_is_there()
    {
        TrainingPosts.All.GroupBy(post => post.Label).Min(group => group.Count()).ShouldBeGreaterThan(500);
        TrainingPosts.All.GroupBy(post => post.Intent).Min(group => group.Count()).ShouldBeGreaterThan(100);
        TrainingPosts.All.Select(post => post.Intent).Distinct().Count().ShouldBe(Enum.GetValues<Intent>().Length);
    }

    [Fact]
    public void Every_post_has_an_id_of_its_own() =>
        TrainingPosts.All.GroupBy(post => post.Id).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    [Fact]
    public void No_two_posts_share_seven_words_in_a_row()
    {
        var seen = new Dictionary<string, string>();
        var shared = new List<string>();
        foreach (var post in TrainingPosts.All)
        {
            var words = Words(post.Text);
            for (var at = 0; at + LongestSharedRun < words.Length; at++)
            {
                var run = string.Join(' ', words, at, LongestSharedRun + 1);
                if (!seen.TryAdd(run, post.Id) && seen[run] != post.Id) shared.Add($"{seen[run]} and {post.Id}: {run}");
            }
        }

        shared.ShouldBeEmpty();
    }

    [Fact]
    public void No_two_posts_consist_mostly_of_the_same_words()
    {
        var posts = TrainingPosts.All.Select(post => (post.Id, Words: Words(post.Text).ToHashSet())).Where(post => post.Words.Count >= FewestWordsToCompare).ToArray();
        var users = posts.SelectMany((post, at) => post.Words.Select(word => (word, at))).ToLookup(use => use.word, use => use.at);

        Enumerable.Range(0, posts.Length).SelectMany(at => LikesOf(at, posts, users)).ShouldBeEmpty();
    }

    private static IEnumerable<string> LikesOf(int at, (string Id, HashSet<string> Words)[] posts, ILookup<string, int> users)
    {
        var common = new Dictionary<int, int>();
        foreach (var other in posts[at].Words.SelectMany(word => users[word]).Where(other => other < at)) common[other] = common.GetValueOrDefault(other) + 1;
        return common
            .Where(pair => pair.Value >= LargestSharedPart * (posts[at].Words.Count + posts[pair.Key].Words.Count - pair.Value))
            .Select(pair => $"{posts[pair.Key].Id} and {posts[at].Id}");
    }

    /// <summary>Lower case, without handles, links and marks.</summary>
    private static string[] Words(string text) =>
        Word().Matches(NoWord().Replace(text.ToLowerInvariant().Replace('\u2019', '\''), " ")).Select(word => word.Value).ToArray();

    [GeneratedRegex(@"https?://\S+|@\w+")]
    private static partial Regex NoWord();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
