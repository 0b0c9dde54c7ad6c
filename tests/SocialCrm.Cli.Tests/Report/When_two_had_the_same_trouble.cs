using System.Linq;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Report;

namespace SocialCrm.Cli.Tests.Report;

public sealed class When_two_had_the_same_trouble
{
    [Fact]
    public void Those_who_are_furthest_apart_are_told_with_what_each_was_promised()
    {
        var pair = SameTrouble.Of(Sample.Crm(Asked(1, 9), Asked(2, 700), Asked(3, 2_000_000), Asked(4, 1, topic: "Food"), Asked(5, 5_000_000, topic: "Food", urgency: "Low")));

        pair.ShouldBe(new SameTrouble("Complaint, Baggage, High, x ContosoAir", 9, 60, 2_000_000, 60));
        pair!.InWords().ShouldBe("An author with 9 followers and one with 2,000,000 had the same trouble (Complaint, Baggage, High, x ContosoAir): both were promised an answer within 60 minutes.");
    }

    [Fact]
    public void A_difference_is_not_hushed_up() =>
        SameTrouble.Of(Sample.Crm(Asked(1, 9, budget: 240), Asked(2, 2_000_000, budget: 15)))!.InWords()
            .ShouldBe("An author with 9 followers and one with 2,000,000 had the same trouble (Complaint, Baggage, High, x ContosoAir): they were promised an answer within 240 and 15 minutes.");

    [Fact]
    public void A_difference_in_the_middle_is_told_before_a_larger_distance() =>
        SameTrouble.Of(Sample.Crm(Asked(1, 9), Asked(2, 500), Asked(3, 70_000, budget: 15), Asked(4, 2_000_000)))
            .ShouldBe(new SameTrouble("Complaint, Baggage, High, x ContosoAir", 70_000, 15, 2_000_000, 60));

    [Fact]
    public void Another_intent_and_another_channel_are_another_trouble()
    {
        SameTrouble.Of(Sample.Crm(Asked(1, 9, budget: 240), Asked(2, 2_000_000, budget: 15, intent: "Question"))).ShouldBeNull();
        SameTrouble.Of(Sample.Crm(Asked(1, 9, budget: 240), Asked(2, 2_000_000, budget: 15, account: "ContosoCargo"))).ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_told_of_one_alone_of_equals_and_of_authors_whose_followers_nobody_knows()
    {
        SameTrouble.Of(Sample.Crm()).ShouldBeNull();
        SameTrouble.Of(Sample.Crm(Asked(1, 9))).ShouldBeNull();
        SameTrouble.Of(Sample.Crm(Asked(1, 9), Asked(2, 9), Asked(3, null))).ShouldBeNull();
    }

    private static ReplayedCase Asked(int number, int? followers, string topic = "Baggage", string urgency = "High", int budget = 60, string intent = "Complaint", string account = "ContosoAir")
    {
        var theCase = Sample.Case(number, Sample.Post(number, followers: followers) with { Topic = topic, Intent = intent, Account = account }) with { Urgency = urgency };
        return theCase with { Turns = [Sample.Turn(theCase, due: 60) with { BudgetMinutes = budget, StartedById = theCase.Posts.Single().Id }] };
    }
}
