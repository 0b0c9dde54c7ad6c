using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SocialCrm.Plugins.Goodwill;

/// <summary>How much somebody may give, in the base currency.</summary>
/// <param name="PerCase">For one case, all of its goodwill together.</param>
/// <param name="PerCustomer">For one customer and their household in twelve months.</param>
public sealed record GoodwillLimit(decimal PerCase, decimal PerCustomer)
{
    /// <summary>That of somebody whom no role lets give anything.</summary>
    public static GoodwillLimit None { get; } = new GoodwillLimit(0, 0);

    /// <summary>Of two rows for one role: the smaller of each, so that a row too many gives nobody more than was meant.</summary>
    public GoodwillLimit And(GoodwillLimit other) => new GoodwillLimit(Math.Min(PerCase, other.PerCase), Math.Min(PerCustomer, other.PerCustomer));

    /// <summary>Of somebody with several roles: the largest of each.</summary>
    public static GoodwillLimit Of(IReadOnlyCollection<GoodwillLimit> ofRoles) => ofRoles.Count == 0
        ? None
        : new GoodwillLimit(ofRoles.Max(limit => limit.PerCase), ofRoles.Max(limit => limit.PerCustomer));

    public bool Covers(GoodwillTotal total) => total.OnCase <= PerCase && total.ToCustomer <= PerCustomer;

    /// <summary>What stands against it, in words.</summary>
    public string WhyNot(GoodwillTotal total) => total.OnCase > PerCase
        ? string.Format(CultureInfo.InvariantCulture, "{0:0.00} for this case is above the limit of {1:0.00} in the base currency", total.OnCase, PerCase)
        : string.Format(
            CultureInfo.InvariantCulture,
            "{0:0.00} for this customer in twelve months is above the limit of {1:0.00} in the base currency", total.ToCustomer, PerCustomer);

    /// <summary>What somebody with this limit is told who would approve a total above it.</summary>
    public string Refusal(GoodwillTotal total) =>
        total.OnCase > PerCase ? DecisionWords.AboveForCase(total.OnCase, PerCase) : DecisionWords.AboveForCustomer(total.ToCustomer, PerCustomer);
}
