using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialCrm.Plugins.Goodwill;

namespace SocialCrm.Plugins.History;

/// <summary>What a customer was given, or is to be given, for what went wrong.</summary>
/// <param name="Currency">ISO 4217 code; empty when the row has none.</param>
/// <param name="RequestedOn">UTC.</param>
/// <param name="DecidedOn">UTC, or null.</param>
/// <param name="PaidOn">UTC, or null.</param>
public sealed record GivenGoodwill(
    Guid Id,
    Guid CaseId,
    string CaseNumber,
    decimal Amount,
    string Currency,
    GoodwillState State,
    string? Reason,
    DateTime RequestedOn,
    DateTime? DecidedOn = null,
    DateTime? PaidOn = null)
{
    /// <summary>Approved and not paid out: as good as promised.</summary>
    public bool IsOwed => State == GoodwillState.Approved;

    /// <summary>Amount with currency, for example 50.00 EUR.</summary>
    public string Worth => string.Format(CultureInfo.InvariantCulture, "{0:0.00} {1}", Amount, Currency).TrimEnd();

    /// <summary>What is owed first, then the newest.</summary>
    public static IReadOnlyList<GivenGoodwill> OwedFirst(IEnumerable<GivenGoodwill> goodwill, int most) =>
        [.. goodwill.OrderByDescending(item => item.IsOwed).ThenByDescending(item => item.RequestedOn).ThenBy(item => item.Id).Take(most)];
}
