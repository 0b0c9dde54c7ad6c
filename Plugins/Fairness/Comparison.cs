using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Fairness;

/// <summary>The waits of all groups of one grouping, and whether they differ by more than chance.</summary>
/// <param name="Groups">In their order; last those of whom nobody knows the group, when there are any.</param>
/// <param name="Probability">Of waits as unequal by chance alone, from 0.001 to 1; null when fewer than two groups are large enough.</param>
public sealed record Comparison(Grouping Grouping, IReadOnlyList<ComparedGroup> Groups, double? Probability)
{
    /// <summary>Groups of fewer posts are told and not compared: what a few waited says little about the next few.</summary>
    public const int SmallestGroup = 20;

    /// <summary>A gap is a difference that chance makes in at most 1 of 100 cases, after <see cref="Adjusted"/>.</summary>
    public const double Threshold = 0.01;

    /// <summary><see cref="Probability"/> made larger because several comparisons are made at once (Holm).</summary>
    public double? Adjusted { get; init; }

    /// <summary>The groups differ by more than chance.</summary>
    public bool IsGap => Adjusted <= Threshold;

    /// <summary>The grouping is about who wrote or what, which should make no difference; channel and hour also differ by what was promised there.</summary>
    public bool IsAboutAuthors => Grouping is Grouping.Followers or Grouping.Language or Grouping.AccountsNamed;

    /// <summary>The compared group that is furthest ahead of the others.</summary>
    public ComparedGroup? Quickest => Compared.OrderByDescending(group => group.Lead).FirstOrDefault();

    /// <summary>The compared group that is furthest behind the others.</summary>
    public ComparedGroup? Slowest => Compared.OrderBy(group => group.Lead).FirstOrDefault();

    private IEnumerable<ComparedGroup> Compared => Groups.Where(group => group.IsCompared);

    /// <summary>Compares waits by one grouping; <see cref="Adjusted"/> is not set.</summary>
    public static Comparison Of(Grouping grouping, IReadOnlyCollection<FirstResponse> waits)
    {
        var groups = waits
            .GroupBy(wait => WaitGroup.Of(wait, grouping))
            .OrderBy(group => group.Key.Order)
            .ThenBy(group => group.Key.Label, StringComparer.Ordinal)
            .ToList();
        var large = groups.Where(group => group.Key != WaitGroup.NotKnown && group.Count() >= SmallestGroup).ToList();
        var test = large.Count > 1 ? new ShuffleTest(Numbered(large)) : null;
        var leads = test?.Leads();
        var told = groups.Select(group =>
        {
            var number = leads == null ? -1 : large.IndexOf(group);
            return new ComparedGroup(group.Key, WaitFigures.Of(group).AsTold(), number >= 0) { Lead = number < 0 ? null : leads![number] };
        });
        return new Comparison(grouping, told.ToList(), test?.Probability());
    }

    private static IEnumerable<KeyValuePair<int, FirstResponse>> Numbered(IEnumerable<IEnumerable<FirstResponse>> groups) =>
        groups.SelectMany((group, number) => group.Select(wait => new KeyValuePair<int, FirstResponse>(number, wait)));
}
