using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Goodwill;

namespace SocialCrm.Domain.Tests.Goodwill;

public sealed class When_goodwill_adds_up
{
    [Fact]
    public void A_customer_counts_for_twelve_months() =>
        GoodwillTotal.Since(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc)).ShouldBe(new DateTime(2025, 3, 2, 9, 0, 0, DateTimeKind.Utc));

    [Theory]
    [InlineData("1 High Street", "AB1 2CD", true)]
    [InlineData("1 High Street", " ", false)]
    [InlineData(null, "AB1 2CD", false)]
    public void Only_a_whole_address_is_a_household(string? line, string? postalCode, bool isOne) => (PostalAddress.Of(line, postalCode) != null).ShouldBe(isOne);

    [Fact]
    public void Of_two_rows_for_one_role_the_smaller_of_each_limit_counts() =>
        new GoodwillLimit(50m, 1000m).And(new GoodwillLimit(80m, 100m)).ShouldBe(new GoodwillLimit(50m, 100m));

    [Fact]
    public void Of_several_roles_the_largest_of_each_limit_counts() =>
        GoodwillLimit.Of([new GoodwillLimit(50m, 1000m), new GoodwillLimit(80m, 100m)]).ShouldBe(new GoodwillLimit(80m, 1000m));

    [Fact]
    public void Without_a_role_nothing_may_be_given() => GoodwillLimit.Of(new List<GoodwillLimit>()).Covers(new GoodwillTotal(0.01m, 0.01m)).ShouldBeFalse();

    [Fact]
    public void Exactly_the_limit_is_within_it()
    {
        var limit = new GoodwillLimit(50m, 100m);

        limit.Covers(new GoodwillTotal(50m, 100m)).ShouldBeTrue();
        limit.WhyNot(new GoodwillTotal(50.01m, 50.01m)).ShouldBe("50.01 for this case is above the limit of 50.00 in the base currency");
        limit.WhyNot(new GoodwillTotal(50m, 100.01m)).ShouldBe("100.01 for this customer in twelve months is above the limit of 100.00 in the base currency");
    }
}
