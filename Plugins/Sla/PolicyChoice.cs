using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>Finds the SLA policy of a case: explicit order, first match wins.</summary>
public static class PolicyChoice
{
    /// <summary>The policy with the lowest order that fits; null when none does.</summary>
    /// <exception cref="InvalidPolicyException">Two policies that fit share the lowest order.</exception>
    public static PolicyRule? FirstMatch(IEnumerable<PolicyRule> rules, PolicyFacts facts)
    {
        var fitting = rules.Where(rule => rule.Fits(facts)).OrderBy(rule => rule.Order).Take(2).ToList();
        if (fitting.Count == 2 && fitting[0].Order == fitting[1].Order)
            throw Tie(fitting);
        return fitting.FirstOrDefault();
    }

    /// <summary>Refuses policies of which two have the same order, before they are saved.</summary>
    /// <exception cref="InvalidPolicyException">Two policies share an order.</exception>
    public static void RefuseTies(IEnumerable<PolicyRule> rules)
    {
        var tie = rules.GroupBy(rule => rule.Order).OrderBy(same => same.Key).FirstOrDefault(same => same.Count() > 1);
        if (tie != null)
            throw Tie(tie);
    }

    private static InvalidPolicyException Tie(IEnumerable<PolicyRule> rules)
    {
        var tied = rules.OrderBy(rule => rule.Name, StringComparer.Ordinal).ThenBy(rule => rule.Id).ToList();
        var order = tied[0].Order.ToString(CultureInfo.InvariantCulture);
        return new InvalidPolicyException($"The policies \"{tied[0].Name}\" and \"{tied[1].Name}\" both have order {order}; give one of them another order.");
    }
}
