using System;

namespace SocialCrm.Plugins.Goodwill;

/// <summary>What a case and its customer get with what is offered now, in the base currency. What was rejected does not count; what waits to be decided does.</summary>
/// <param name="ToCustomer">To the customer, their household and the author of the case, over the last twelve months.</param>
public sealed record GoodwillTotal(decimal OnCase, decimal ToCustomer)
{
    private const int Months = 12;

    /// <summary>From when on goodwill counts for its customer, UTC; on its case it counts for ever.</summary>
    public static DateTime Since(DateTime utcNow) => utcNow.AddMonths(-Months);
}
