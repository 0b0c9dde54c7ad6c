using System;
using System.Globalization;
using SocialCrm.Plugins.Cases;

namespace SocialCrm.Plugins.Fairness;

/// <summary>Posts whose waits are looked at together.</summary>
/// <param name="Order">Its place among the groups of one comparison; groups with the same place stand in the order of their labels.</param>
/// <param name="Label">As a table shows it.</param>
/// <param name="Posts">As a sentence begins with it.</param>
public sealed record WaitGroup(int Order, string Label, string Posts)
{
    private const int ManyAccounts = 3;

    /// <summary>Of whom nobody knows which group they belong to. They are told and not compared.</summary>
    public static WaitGroup NotKnown { get; } = new WaitGroup(int.MaxValue, "not known", "");

    /// <summary>The group that a wait belongs to.</summary>
    public static WaitGroup Of(FirstResponse wait, Grouping grouping) => grouping switch
    {
        Grouping.Followers => wait.Followers is { } band ? Of(band) : NotKnown,
        Grouping.Channel => wait.Channel is { Length: > 0 } channel ? new WaitGroup(0, channel, $"Posts on {channel}") : NotKnown,
        Grouping.Hour => wait.Hour is { } hour ? OfHour(hour) : NotKnown,
        Grouping.Language => wait.Language is { Length: > 0 } code ? new WaitGroup(0, code, $"Posts in the language {code}") : NotKnown,
        _ => wait.AccountsNamed is { } accounts ? OfAccounts(accounts) : NotKnown,
    };

    /// <summary>The group of a follower band.</summary>
    public static WaitGroup Of(ReachBand band) => band switch
    {
        ReachBand.Below100 => new WaitGroup(0, "0 to 99", "Posts by authors with fewer than 100 followers"),
        ReachBand.Below1000 => new WaitGroup(1, "100 to 999", "Posts by authors with 100 to 999 followers"),
        ReachBand.Below10000 => new WaitGroup(2, "1,000 to 9,999", "Posts by authors with 1,000 to 9,999 followers"),
        ReachBand.Below100000 => new WaitGroup(3, "10,000 to 99,999", "Posts by authors with 10,000 to 99,999 followers"),
        _ => new WaitGroup(4, "100,000 and more", "Posts by authors with 100,000 followers and more"),
    };

    private static WaitGroup OfHour(int hour)
    {
        var label = string.Format(CultureInfo.InvariantCulture, "{0:00}:00 to {0:00}:59", hour);
        return new WaitGroup(hour, label, $"Posts from {label}");
    }

    private static WaitGroup OfAccounts(int accounts) => Math.Min(accounts, ManyAccounts) switch
    {
        <= 0 => new WaitGroup(0, "none", "Posts that name no other account"),
        1 => new WaitGroup(1, "1", "Posts that name one other account"),
        2 => new WaitGroup(2, "2", "Posts that name two other accounts"),
        _ => new WaitGroup(ManyAccounts, "3 and more", "Posts that name three other accounts and more"),
    };
}
