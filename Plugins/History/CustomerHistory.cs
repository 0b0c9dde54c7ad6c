using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.History;

/// <summary>What a rep has to know about a customer before the first word of an answer.</summary>
/// <param name="AsOf">UTC; what was due before is overdue.</param>
/// <param name="Total">All cases of the customer but the one that is looked at.</param>
/// <param name="Last12Months">Of these, opened in the twelve months before.</param>
/// <param name="Repeat">The same topic again, or null.</param>
/// <param name="Cases">The latest, newest first.</param>
/// <param name="Posts">The latest on any channel, newest first; never ours.</param>
/// <param name="Promises">The open ones by due date, then the settled ones of the last year.</param>
/// <param name="Goodwill">What is owed first, then the newest.</param>
/// <param name="Mentions">Employees whom the customer named, newest first.</param>
public sealed record CustomerHistory(
    DateTime AsOf,
    int Total,
    int Open,
    int Last12Months,
    RepeatedTopic? Repeat,
    IReadOnlyList<PastCase> Cases,
    IReadOnlyList<PastPost> Posts,
    IReadOnlyList<Promise> Promises,
    IReadOnlyList<GivenGoodwill> Goodwill,
    IReadOnlyList<PastMention> Mentions)
{
    /// <summary>The most of each kind that is shown.</summary>
    internal const int CasesShown = 10, PostsShown = 20, PromisesShown = 10, GoodwillShown = 10, MentionsShown = 10;

    /// <summary>Somebody we have never dealt with.</summary>
    public static readonly CustomerHistory None = new CustomerHistory(default, 0, 0, 0, null, [], [], [], [], []);

    /// <summary>The histories of two customers whose cases became one, each list as long as that of one customer.</summary>
    public CustomerHistory With(CustomerHistory other) => new CustomerHistory(
        AsOf,
        Total + other.Total,
        Open + other.Open,
        Last12Months + other.Last12Months,
        RepeatedTopic.Of(Repeat, other.Repeat),
        [.. Cases.Concat(other.Cases).OrderByDescending(item => item.OpenedOn).ThenBy(item => item.Id).Take(CasesShown)],
        [.. Posts.Concat(other.Posts).OrderByDescending(item => item.PostedOn).ThenBy(item => item.Id).Take(PostsShown)],
        Promise.MostUrgentFirst(Promises.Concat(other.Promises), PromisesShown),
        GivenGoodwill.OwedFirst(Goodwill.Concat(other.Goodwill), GoodwillShown),
        [.. Mentions.Concat(other.Mentions).OrderByDescending(item => item.On).ThenBy(item => item.Id).Take(MentionsShown)]);
}
