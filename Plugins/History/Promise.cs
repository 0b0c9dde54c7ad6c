using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Promises;

namespace SocialCrm.Plugins.History;

/// <summary>Something we told the customer we would do.</summary>
/// <param name="MadeOn">UTC.</param>
/// <param name="DueOn">UTC.</param>
/// <param name="SettledOn">UTC; null while it is open.</param>
/// <param name="PostId">The post it was made in, or null.</param>
/// <param name="Url">Where that post stands on the network, or null.</param>
public sealed record Promise(
    Guid Id,
    Guid CaseId,
    string CaseNumber,
    string What,
    DateTime MadeOn,
    DateTime? DueOn,
    PromiseState State = PromiseState.Open,
    DateTime? SettledOn = null,
    Guid? PostId = null,
    string? Url = null)
{
    /// <summary>Due, and nobody recorded what became of it.</summary>
    public bool IsOverdue(DateTime utcNow) => State == PromiseState.Open && DueOn <= utcNow;

    /// <summary>The open ones by due date, then the settled ones, the latest first.</summary>
    public static IReadOnlyList<Promise> MostUrgentFirst(IEnumerable<Promise> promises, int most)
    {
        var all = promises.ToList();
        var open = all.Where(promise => promise.State == PromiseState.Open).OrderBy(promise => promise.DueOn).ThenBy(promise => promise.Id);
        var settled = all.Where(promise => promise.State != PromiseState.Open).OrderByDescending(promise => promise.SettledOn).ThenBy(promise => promise.Id);
        return [.. open.Concat(settled).Take(most)];
    }
}
