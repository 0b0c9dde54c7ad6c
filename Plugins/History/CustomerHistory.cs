using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.History;

/// <summary>What a rep has to know about a customer before the first word of an answer.</summary>
/// <param name="Total">All cases of the customer but the one that is looked at.</param>
/// <param name="Last12Months">Of these, opened in the twelve months before.</param>
/// <param name="Cases">The latest five, newest first.</param>
/// <param name="Posts">The latest ten on any channel, newest first.</param>
/// <param name="OpenPromises">Neither kept nor broken, newest first, at most twenty.</param>
public sealed record CustomerHistory(
    int Total,
    int Open,
    int Last12Months,
    IReadOnlyList<PastCase> Cases,
    IReadOnlyList<PastPost> Posts,
    IReadOnlyList<Promise> OpenPromises)
{
    /// <summary>The most cases, posts and promises that are shown.</summary>
    internal const int CasesShown = 5, PostsShown = 10, PromisesShown = 20;

    /// <summary>Somebody we have never dealt with.</summary>
    public static readonly CustomerHistory None = new CustomerHistory(0, 0, 0, [], [], []);

    /// <summary>The histories of two customers whose cases became one, each list as long as that of one customer.</summary>
    public CustomerHistory With(CustomerHistory other) => new CustomerHistory(
        Total + other.Total,
        Open + other.Open,
        Last12Months + other.Last12Months,
        [.. Cases.Concat(other.Cases).OrderByDescending(item => item.OpenedOn).ThenBy(item => item.Id).Take(CasesShown)],
        [.. Posts.Concat(other.Posts).OrderByDescending(item => item.PostedOn).ThenBy(item => item.Id).Take(PostsShown)],
        [.. OpenPromises.Concat(other.OpenPromises).OrderByDescending(item => item.MadeOn).ThenBy(item => item.NoteId).Take(PromisesShown)]);
}
