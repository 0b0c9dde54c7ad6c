using System;

namespace SocialCrm.Plugins.Triage.Models;

/// <summary>Turns what the cues and the shape of a post say into numbered facts, such as "the problem score is 250 or more".</summary>
internal readonly struct FactReader
{
    private const int InGroup = 32;

    private const int FirstKind = 512;
    private const int Weights = 6;

    private const int EndingGroup = 20;

    private static readonly int[] Amounts = [1, 150, 250, 350, 500, 800, 1200];

    private static readonly int[] Balances = [-1500, -1000, -700, -500, -400, -300, -200, -150, -100, -50, 0, 50, 150, 200, 300, 400, 500, 700, 1000];

    private static readonly int[] Lengths = [1, 2, 3, 4, 6, 8, 11, 15, 20, 25, 30];

    private static readonly int[] Counts = [1, 2, 3];

    private readonly FeatureBuffer _features;

    private FactReader(FeatureBuffer features) => _features = features;

    public static void Read(PostReading post, FeatureBuffer features)
    {
        var reader = new FactReader(features);
        reader.ReadScores(post.Scores);
        reader.ReadBalances(post.Scores);
        reader.ReadShape(post.Shape);
        reader.ReadKinds(post);
        reader.ReadEnding(post);
    }

    private void ReadScores(Scores scores)
    {
        AtLeast(0, scores.Problem, Amounts);
        AtLeast(1, scores.Anger, Amounts);
        AtLeast(2, scores.Praise, Amounts);
        AtLeast(3, scores.Thanks, Amounts);
        AtLeast(4, scores.Question, Amounts);
        AtLeast(5, scores.Request, Amounts);
        AtLeast(6, scores.Suggestion, Amounts);
        AtLeast(7, scores.Noise, Amounts);
    }

    private void ReadBalances(Scores scores)
    {
        AtLeast(8, scores.Balance, Balances);
        AtLeast(9, scores.Negative - scores.Ask, Balances);
        AtLeast(10, scores.Request - scores.Question, Balances);
        AtLeast(11, scores.Suggestion - scores.Negative, Balances);
        AtLeast(12, scores.Noise - scores.Ask, Balances);
    }

    private void ReadShape(PostShape post)
    {
        AtLeast(13, post.WordCount, Lengths);
        var shape = 14 * InGroup;
        AtLeast(15, post.ShoutCount, Counts);
        If(shape, post.HasQuestionMark);
        If(shape + 1, post.HasQuotation);
        If(shape + 2, post.LinkCount > 0);
        If(shape + 3, post.EmojiCount > 0);
        If(shape + 4, post.HashTagCount > 0);
        If(shape + 5, post.CapitalWordCount > 0);
        If(shape + 6, post.CapitalWordCount > 2);
        If(shape + 7, post.HasNumber);
        If(shape + 8, post.HasMoney);
        If(shape + 9, post.StartsWithHandle);
        If(shape + 10, post.HandleCount > (post.StartsWithHandle ? 1 : 0));
    }

    /// <summary>Which kinds of cues there are, by their weight, and whether the sentence takes them back.</summary>
    private void ReadKinds(PostReading post)
    {
        long stated = 0;
        long denied = 0;
        foreach (var finding in post.Meaning)
        {
            var bit = (int)finding.Cue.Kind * Weights + Math.Min(Weights - 1, finding.Cue.Weight);
            if (finding.IsNegated) denied |= 1L << bit;
            else stated |= 1L << bit;
        }

        AddBits(FirstKind, stated);
        AddBits(FirstKind + 64, denied);
    }

    /// <summary>What the words after "but" come to: they are what the author means.</summary>
    private void ReadEnding(PostReading post)
    {
        if (post.LastContrast < 0) return;
        var balance = 0;
        foreach (var finding in post.Meaning)
        {
            if (finding.First > post.LastContrast) balance += SignOf(finding) * finding.Weight;
        }

        AtLeast(EndingGroup, balance, Balances);
    }

    private static int SignOf(in Finding finding) =>
        finding.Cue.Kind switch
        {
            CueKind.Praise => finding.IsNegated ? -1 : 1,
            CueKind.Thanks => 1,
            CueKind.Anger or CueKind.Sarcasm or CueKind.Problem => finding.IsNegated ? 0 : -1,
            _ => 0,
        };

    private void AddBits(int first, long bits)
    {
        for (; bits != 0; bits = (long)((ulong)bits >> 1), first++)
        {
            if ((bits & 1) != 0) _features.AddFact(first);
        }
    }

    private void AtLeast(int group, int value, int[] levels)
    {
        for (var at = 0; at < levels.Length && value >= levels[at]; at++) _features.AddFact(group * InGroup + at);
    }

    private void If(int fact, bool isTrue)
    {
        if (isTrue) _features.AddFact(fact);
    }
}
