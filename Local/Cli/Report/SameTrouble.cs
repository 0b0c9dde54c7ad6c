using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Replay;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Cli.Report;

/// <summary>Two customers with the same trouble of whom one is followed by many more people, and what each was promised.</summary>
/// <param name="Trouble">Topic, urgency and network of both.</param>
/// <param name="SmallBudget">Open minutes until the first response.</param>
internal sealed record SameTrouble(string Trouble, int FewFollowers, int SmallBudget, int ManyFollowers, int LargeBudget)
{
    /// <summary>Those who are furthest apart; null when no two customers had the same trouble and different followers.</summary>
    public static SameTrouble? Of(ReplayedCrm crm)
    {
        var asked =
            from one in crm.Cases
            let turn = one.Turns.FirstOrDefault(t => t.Kpi == KpiName.Of(Kpi.FirstResponse))
            let post = one.Posts.FirstOrDefault(p => p.Id == turn?.StartedById)
            where post is { Followers: not null, Topic: not null }
            select (Trouble: $"{post.Topic}, {one.Urgency}, {post.Network}", Followers: post.Followers ?? 0, turn.BudgetMinutes);
        return asked.GroupBy(one => one.Trouble).Select(Pair).Where(pair => pair.FewFollowers < pair.ManyFollowers).MaxBy(pair => (long)pair.ManyFollowers - pair.FewFollowers);
    }

    /// <summary>In one sentence.</summary>
    public string InWords() =>
        $"An author with {Words.Count(FewFollowers, "follower", "followers")} and one with {Words.Number(ManyFollowers)} had the same trouble ({Trouble}): "
        + (SmallBudget == LargeBudget
            ? $"both were promised an answer within {Words.Count(SmallBudget, "minute", "minutes")}."
            : $"they were promised an answer within {Words.Number(SmallBudget)} and {Words.Count(LargeBudget, "minute", "minutes")}.");

    private static SameTrouble Pair(IEnumerable<(string Trouble, int Followers, int Budget)> asked)
    {
        var few = asked.MinBy(one => one.Followers);
        var many = asked.MaxBy(one => one.Followers);
        return new SameTrouble(few.Trouble, few.Followers, few.Budget, many.Followers, many.Budget);
    }
}
