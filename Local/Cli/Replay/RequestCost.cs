using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Replay;

/// <summary>The requests of several posts of one kind, besides the calls that brought them.</summary>
internal sealed record RequestCost(long Median, long Most)
{
    /// <param name="requests">At least one number.</param>
    public static RequestCost Of(IReadOnlyCollection<long> requests) =>
        new(requests.Order().ElementAt((requests.Count - 1) / 2), requests.Max());
}
