using SocialCrm.Plugins.Goodwill;

namespace SocialCrm.Domain.Tests.Goodwill;

public sealed class When_goodwill_is_decided
{
    private static readonly GoodwillMarks None = new(null, null, null);
    private static readonly GoodwillMarks Approved = new(A.Monday.AddDays(-1), A.Ana, null);
    private static readonly GoodwillMarks Paid = Approved with { PaidOn = A.Monday.AddHours(-1) };

    [Fact]
    public void A_request_has_no_marks() => After(None, null, GoodwillState.Requested).ShouldBe(None);

    [Theory]
    [InlineData(GoodwillState.Approved)]
    [InlineData(GoodwillState.Rejected)]
    public void The_decision_is_marked(GoodwillState state) =>
        After(None, GoodwillState.Requested, state).ShouldBe(new GoodwillMarks(A.Monday, A.Ben, null));

    [Fact]
    public void Another_decision_takes_the_place_of_the_first() =>
        After(Approved, GoodwillState.Approved, GoodwillState.Rejected).ShouldBe(new GoodwillMarks(A.Monday, A.Ben, null));

    [Fact]
    public void Paying_keeps_the_decision() =>
        After(Approved, GoodwillState.Approved, GoodwillState.PaidOut).ShouldBe(Approved with { PaidOn = A.Monday });

    [Fact]
    public void Paying_what_nobody_decided_on_is_a_decision() =>
        After(None, GoodwillState.Requested, GoodwillState.PaidOut).ShouldBe(new GoodwillMarks(A.Monday, A.Ben, A.Monday));

    [Fact]
    public void A_payment_that_was_a_mistake_leaves_the_approval() =>
        After(Paid, GoodwillState.PaidOut, GoodwillState.Approved).ShouldBe(Approved);

    [Fact]
    public void Asking_again_starts_anew() => After(Paid, GoodwillState.PaidOut, GoodwillState.Requested).ShouldBe(None);

    [Fact]
    public void Saving_the_same_state_changes_nothing() => After(Paid, GoodwillState.PaidOut, GoodwillState.PaidOut).ShouldBe(Paid);

    [Fact]
    public void A_new_row_keeps_the_marks_that_it_came_with() =>
        After(Approved, null, GoodwillState.Approved).ShouldBe(Approved);

    [Fact]
    public void A_new_row_that_is_paid_out_keeps_when_it_was() => After(Paid, null, GoodwillState.PaidOut).ShouldBe(Paid);

    [Fact]
    public void A_new_row_that_is_not_paid_out_has_no_payment() =>
        After(Paid, null, GoodwillState.Rejected).ShouldBe(Approved);

    [Fact]
    public void A_new_row_keeps_who_decided_though_it_does_not_say_when() =>
        After(None with { DecidedById = A.Ana }, null, GoodwillState.Approved).ShouldBe(new GoodwillMarks(A.Monday, A.Ana, null));

    private static GoodwillMarks After(GoodwillMarks marks, GoodwillState? before, GoodwillState state) =>
        marks.After(before, state, A.Monday, A.Ben);
}
