using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Cases;
using SocialCrm.Plugins.Fairness;

namespace SocialCrm.Domain.Tests.Fairness;

/// <summary>Waits for a first response as tests need them.</summary>
internal static class Waits
{
    public static FirstResponse One(int minutes, ReachBand? followers = null, bool hasEnded = true) =>
        new(minutes, hasEnded, followers, null, null, null, null);

    /// <summary>As many waits of a band, from <paramref name="first"/> minutes on, one minute apart.</summary>
    public static IEnumerable<FirstResponse> Of(ReachBand followers, int count, int first) =>
        Enumerable.Range(0, count).Select(number => One(first + number, followers));
}
