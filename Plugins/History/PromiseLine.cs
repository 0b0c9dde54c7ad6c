using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Promises;

namespace SocialCrm.Plugins.History;

/// <summary>One promise as it is told: made as such, or a goodwill that is approved and not paid out.</summary>
/// <param name="MadeOn">UTC; of a goodwill, when it was approved.</param>
internal sealed record PromiseLine(
    bool IsGoodwill,
    Guid Id,
    Standing Standing,
    string What,
    DateTime MadeOn,
    DateTime? DueOn,
    DateTime? SettledOn,
    Guid CaseId,
    string CaseNumber,
    Guid? PostId,
    string? Url)
{
    /// <summary>All that was promised, what a rep has to know first on top.</summary>
    public static IReadOnlyList<PromiseLine> Of(CustomerHistory history) =>
        [.. history.Promises.Select(promise => Of(promise, history.AsOf))
            .Concat(history.Goodwill.Where(goodwill => goodwill.IsOwed).Select(Of))
            .OrderBy(line => line.Standing)];

    private static PromiseLine Of(Promise promise, DateTime asOf) => new PromiseLine(
        false,
        promise.Id,
        StandingOf(promise, asOf),
        promise.What,
        promise.MadeOn,
        promise.DueOn,
        promise.SettledOn,
        promise.CaseId,
        promise.CaseNumber,
        promise.PostId,
        promise.Url);

    private static PromiseLine Of(GivenGoodwill goodwill) => new PromiseLine(
        true,
        goodwill.Id,
        Standing.Owed,
        string.IsNullOrEmpty(goodwill.Reason) ? goodwill.Worth : $"{goodwill.Worth}, {goodwill.Reason}",
        goodwill.DecidedOn ?? goodwill.RequestedOn,
        null,
        null,
        goodwill.CaseId,
        goodwill.CaseNumber,
        null,
        null);

    private static Standing StandingOf(Promise promise, DateTime asOf) => promise.State switch
    {
        PromiseState.Kept => Standing.Kept,
        PromiseState.Broken => Standing.Broken,
        _ => promise.IsOverdue(asOf) ? Standing.Overdue : Standing.Open,
    };
}
