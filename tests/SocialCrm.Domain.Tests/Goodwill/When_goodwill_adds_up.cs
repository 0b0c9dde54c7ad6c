using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Goodwill;

namespace SocialCrm.Domain.Tests.Goodwill;

public sealed class When_goodwill_adds_up
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Case = Guid.NewGuid();

    [Fact]
    public void A_case_counts_for_ever_and_a_customer_for_twelve_months() =>
        GoodwillTotal.With([On(Case, 30m, Now.AddMonths(-13)), On(Guid.NewGuid(), 20m, Now.AddMonths(-12)), On(Guid.NewGuid(), 7m, Now.AddMonths(-12).AddMinutes(-1))], Case, 10m, Now)
            .ShouldBe(new GoodwillTotal(40m, 30m));

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
        limit.WhyNot(new GoodwillTotal(50.01m, 50.01m)).ShouldBe("50.01 for this case is above the limit of 50.00");
        limit.WhyNot(new GoodwillTotal(50m, 100.01m)).ShouldBe("100.01 for this customer in twelve months is above the limit of 100.00");
    }

    private static CountedGoodwill On(Guid theCase, decimal amount, DateTime offeredOn) => new(Guid.NewGuid(), theCase, amount, offeredOn);
}
