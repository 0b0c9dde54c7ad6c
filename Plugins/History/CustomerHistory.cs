using System.Collections.Generic;

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
    /// <summary>Somebody we have never dealt with.</summary>
    public static readonly CustomerHistory None = new CustomerHistory(0, 0, 0, [], [], []);
}
