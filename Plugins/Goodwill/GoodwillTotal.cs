using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Goodwill;

/// <summary>What a case and its customer get with what is offered now, in the base currency. What was rejected does not count; what waits to be decided does.</summary>
/// <param name="ToCustomer">To the customer, their household and the author of the case, over the last twelve months.</param>
public sealed record GoodwillTotal(decimal OnCase, decimal ToCustomer)
{
    /// <summary>How long goodwill counts for its customer.</summary>
    public const int Months = 12;

    /// <param name="others">All other goodwill of the case and of its customer.</param>
    /// <param name="caseId">The case it is for.</param>
    /// <param name="amount">What is offered now.</param>
    /// <param name="asOf">UTC.</param>
    public static GoodwillTotal With(IReadOnlyCollection<CountedGoodwill> others, Guid caseId, decimal amount, DateTime asOf)
    {
        var since = asOf.AddMonths(-Months);
        return new GoodwillTotal(
            amount + others.Where(one => one.CaseId == caseId).Sum(one => one.Amount), amount + others.Where(one => one.OfferedOn >= since).Sum(one => one.Amount));
    }
}
