using System;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_a_policy_is_chosen
{
    private static readonly Guid Forum = new("00000000-0000-0000-0000-00000000000f");
    private static readonly Guid Refunds = new("00000000-0000-0000-0000-000000000004");
    private static readonly PolicyFacts UrgentComplaint = new(Forum, Intent.Complaint, Urgency.High, Refunds);
    private static readonly PolicyRule Everything = Rule("everything", order: 100);

    [Fact]
    public void The_first_one_that_fits_wins_whatever_order_they_are_read_in()
        => PolicyChoice.FirstMatch([Everything, Rule("second", 20), Rule("first", 10)], UrgentComplaint)!.Name.ShouldBe("first");

    [Fact]
    public void One_with_all_conditions_met_fits()
        => PolicyChoice.FirstMatch(
            [Everything, Rule("exact", 10) with { ChannelId = Forum, Intent = Intent.Complaint, Urgency = Urgency.High, TopicId = Refunds }],
            UrgentComplaint)!.Name.ShouldBe("exact");

    [Fact]
    public void One_for_another_channel_does_not_fit()
        => ChosenOver(rule => rule with { ChannelId = Refunds }).ShouldBe("everything");

    [Fact]
    public void One_for_another_intent_does_not_fit()
        => ChosenOver(rule => rule with { Intent = Intent.Question }).ShouldBe("everything");

    [Fact]
    public void One_for_another_urgency_does_not_fit()
        => ChosenOver(rule => rule with { Urgency = Urgency.Critical }).ShouldBe("everything");

    [Fact]
    public void One_for_another_topic_does_not_fit()
        => ChosenOver(rule => rule with { TopicId = Forum }).ShouldBe("everything");

    [Fact]
    public void One_for_another_tier_does_not_fit()
        => ChosenOver(rule => rule with { Tier = CustomerTier.Gold }).ShouldBe("everything");

    [Fact]
    public void A_customer_of_whom_no_tier_is_known_is_Standard()
        => ChosenOver(rule => rule with { Tier = CustomerTier.Standard }).ShouldBe("narrow");

    [Fact]
    public void A_condition_does_not_fit_a_case_of_which_nothing_is_known()
        => PolicyChoice.FirstMatch([Rule("critical", 10) with { Urgency = Urgency.Critical }], new PolicyFacts(null, null, null, null))
            .ShouldBeNull();

    [Fact]
    public void Two_that_fit_with_the_same_order_are_refused()
        => Should.Throw<InvalidPolicyException>(() => PolicyChoice.FirstMatch([Rule("b", 10), Rule("a", 10)], UrgentComplaint))
            .Message.ShouldBe("The policies \"a\" and \"b\" both have order 10; give one of them another order.");

    [Fact]
    public void Two_of_the_same_order_do_no_harm_where_one_before_them_fits()
        => PolicyChoice.FirstMatch([Rule("b", 10), Rule("a", 10), Rule("first", 5)], UrgentComplaint)!.Name.ShouldBe("first");

    [Fact]
    public void Two_of_the_same_order_are_refused_when_saved()
        => Should.Throw<InvalidPolicyException>(() => PolicyChoice.RefuseTies([Rule("b", 10), Rule("a", 10), Rule("c", 5)]))
            .Message.ShouldBe("The policies \"a\" and \"b\" both have order 10; give one of them another order.");

    [Fact]
    public void Different_orders_are_saved()
        => Should.NotThrow(() => PolicyChoice.RefuseTies([Rule("b", 10), Rule("a", 11)]));

    private static string ChosenOver(Func<PolicyRule, PolicyRule> condition) =>
        PolicyChoice.FirstMatch([condition(Rule("narrow", 10)), Everything], UrgentComplaint)!.Name;

    private static PolicyRule Rule(string name, int order) =>
        new(Guid.Empty, order, null, null, null, null, null, 60.Minutes(), 120.Minutes(), 8.Hours(), name);
}
