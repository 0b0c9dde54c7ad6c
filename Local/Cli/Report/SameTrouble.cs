using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Replay;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Cli.Report;

/// <summary>Two customers with the same trouble of whom one is followed by many more people, and what each was promised.</summary>
/// <param name="Trouble">What policies choose by: intent, topic, urgency, and the channel of both.</param>
/// <param name="SmallBudget">Open minutes until the first response.</param>
internal sealed record SameTrouble(string Trouble, int FewFollowers, int SmallBudget, int ManyFollowers, int LargeBudget)
{
    /// <summary>Two who were promised different times when there are any, else those who are furthest apart; null when no two customers had the same trouble and different followers.</summary>
    public static SameTrouble? Of(ReplayedCrm crm)
    {
        var asked =
            from one in crm.Cases
            let turn = one.Turns.FirstOrDefault(t => t.Kpi == KpiName.Of(Kpi.FirstResponse))
            let post = one.Posts.FirstOrDefault(p => p.Id == turn?.StartedById)
            where post is { Followers: not null, Topic: not null }
            select new Asked($"{post.Intent}, {post.Topic}, {one.Urgency}, {post.Network} {post.Account}", post.Followers ?? 0, turn.BudgetMinutes);
        return asked.GroupBy(one => one.Trouble).SelectMany(Pairs)
            .OrderByDescending(pair => pair.SmallBudget != pair.LargeBudget).ThenByDescending(pair => (long)pair.ManyFollowers - pair.FewFollowers).FirstOrDefault();
    }

    /// <summary>In one sentence.</summary>
    public string InWords() =>
        $"An author with {Words.Count(FewFollowers, "follower", "followers")} and one with {Words.Number(ManyFollowers)} had the same trouble ({Trouble}): "
        + (SmallBudget == LargeBudget
            ? $"both were promised an answer within {Words.Count(SmallBudget, "minute", "minutes")}."
            : $"they were promised an answer within {Words.Number(SmallBudget)} and {Words.Count(LargeBudget, "minute", "minutes")}.");

    /// <summary>Of all who were promised the same, those at either end are enough: two of them are as far apart as any.</summary>
    private static IEnumerable<SameTrouble> Pairs(IGrouping<string, Asked> asked)
    {
        var ends = asked.GroupBy(one => one.Budget).SelectMany(same => new[] { same.MinBy(one => one.Followers)!, same.MaxBy(one => one.Followers)! }).ToList();
        return from few in ends
               from many in ends
               where few.Followers < many.Followers
               select new SameTrouble(asked.Key, few.Followers, few.Budget, many.Followers, many.Budget);
    }

    private sealed record Asked(string Trouble, int Followers, int Budget);
}
