using System;
using System.Linq;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Evidence;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Crisis;

public sealed class When_a_case_needs_a_person
{
    private static readonly ReplyChannel Channel = new(Guid.NewGuid(), "X", Network.X, "LarkspurAir", true, null, 1, null);

    private static readonly CrisisChild Told = Child(Theirs(0), Ours(10));

    [Fact]
    public void Nothing_keeps_an_ordinary_case_out()
    {
        HeldOut.FromUpdate(Child(Theirs(0))).ShouldBeNull();
        HeldOut.FromClosing(Told).ShouldBeNull();
    }

    [Fact]
    public void Danger_keeps_it_out_before_anything_else() =>
        HeldOut.FromUpdate(Told with { Case = Told.Case with { Urgency = Urgency.Critical }, OtherTopic = "Baggage" })
            .ShouldBe("The urgency is critical: somebody has to answer in person.");

    [Fact]
    public void So_do_another_topic_a_named_employee_goodwill_and_a_reply_on_its_way()
    {
        HeldOut.FromUpdate(Told with { OtherTopic = "Baggage" }).ShouldBe("The customer also wrote about Baggage.");
        HeldOut.FromUpdate(Told with { NamesEmployee = true }).ShouldBe("A person has to look at this case.");
        HeldOut.FromUpdate(Told with { HasOpenGoodwill = true }).ShouldBe("A goodwill is not paid out yet.");
        HeldOut.FromUpdate(Told with { HasLiveReply = true }).ShouldBe("A reply is on its way already.");
    }

    [Fact]
    public void A_later_message_does_unless_it_asks_nothing_or_is_answered()
    {
        HeldOut.FromUpdate(Child(Theirs(0), Ours(10), Theirs(20))).ShouldBe("The customer wrote again after our last answer.");
        HeldOut.FromUpdate(Child(Theirs(0), Ours(10), Theirs(20, asks: false))).ShouldBeNull();
        HeldOut.FromUpdate(Child(Theirs(0), Ours(10), Theirs(20), Ours(30))).ShouldBeNull();
        HeldOut.FromUpdate(Child(Theirs(0), Theirs(10), Ours(10))).ShouldBeNull();
        HeldOut.FromUpdate(Child(Theirs(0), Theirs(5))).ShouldBeNull();
    }

    [Fact]
    public void Closing_waits_for_an_answer_and_for_open_promises()
    {
        HeldOut.FromClosing(Child(Theirs(0))).ShouldBe("The customer has not been answered yet.");
        HeldOut.FromClosing(Child(Theirs(0), Ours(10) with { PostedOn = null })).ShouldBe("The customer has not been answered yet.");
        HeldOut.FromClosing(Told with { HasOpenPromise = true }).ShouldBe("A promise is still open.");
        HeldOut.FromUpdate(Told with { HasOpenPromise = true }).ShouldBeNull();
    }

    [Theory]
    [InlineData(CrisisState.Suspected, CrisisState.Declared, true)]
    [InlineData(CrisisState.Suspected, CrisisState.FalseAlarm, true)]
    [InlineData(CrisisState.Suspected, CrisisState.CoolingDown, false)]
    [InlineData(CrisisState.Declared, CrisisState.CoolingDown, true)]
    [InlineData(CrisisState.Declared, CrisisState.Suspected, false)]
    [InlineData(CrisisState.Declared, CrisisState.Closed, false)]
    [InlineData(CrisisState.CoolingDown, CrisisState.Declared, true)]
    [InlineData(CrisisState.CoolingDown, CrisisState.FalseAlarm, false)]
    [InlineData(CrisisState.Closed, CrisisState.Declared, false)]
    [InlineData(CrisisState.FalseAlarm, CrisisState.Declared, false)]
    public void A_crisis_goes_its_way(CrisisState from, CrisisState to, bool isAllowed)
    {
        var crisis = new StoredCrisis(Guid.NewGuid(), "Double charge", from, Guid.NewGuid(), null, A.Monday, 5, 0, null) { Resolution = "Paid back" };

        (CrisisMoves.Mistake(crisis, to) == null).ShouldBe(isAllowed);
    }

    private static CrisisChild Child(params AnswerablePost[] posts) => new(A.Case(), [.. posts.Reverse()], null, false, false, false);

    private static AnswerablePost Theirs(int minute, bool asks = true) => Post(minute, false) with { Asks = asks };

    private static AnswerablePost Ours(int minute) => Post(minute, true);

    private static AnswerablePost Post(int minute, bool isOurs) => new(
        Guid.NewGuid(), $"p{minute}", isOurs, false, A.Monday.AddMinutes(minute), A.Monday.AddMinutes(minute), PostState.Visible, "charged twice", null, "id-ana", false, Channel);
}
