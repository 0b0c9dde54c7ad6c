using System;
using SocialCrm.Plugins.Conversations;

namespace SocialCrm.Domain.Tests.Conversations;

public sealed class When_a_post_looks_for_its_conversation
{
    private static readonly ConversationCase[] None = [];

    [Fact]
    public void A_reply_joins_the_open_case_of_the_post_it_answers()
    {
        var theCase = A.Case();

        var belonging = ConversationPolicy.Decide(A.Post("still nothing"), A.Channel, A.Known(theCase), A.Ana, None);

        belonging.ShouldBe(new Belonging(BelongingKind.OpenCase, theCase, "answers a post of case CAS-00001"));
    }

    [Fact]
    public void A_reply_to_our_own_answer_joins_the_case_that_was_answered()
    {
        var theCase = A.Case();

        var belonging = ConversationPolicy.Decide(
            A.Post("yes please"), A.Channel, A.Known(theCase, Guid.Empty, isOurs: true), A.Ana, None);

        belonging.Kind.ShouldBe(BelongingKind.OpenCase);
    }

    [Fact]
    public void A_post_without_parent_joins_the_authors_open_case_within_the_join_window()
    {
        var theCase = A.Case(lastPostedOn: A.Monday.AddHours(-72));

        ConversationPolicy.Decide(A.Post("hello?"), A.Channel, null, A.Ana, [theCase]).Kind.ShouldBe(BelongingKind.OpenCase);
    }

    [Fact]
    public void One_second_after_the_join_window_a_post_stands_on_its_own()
    {
        var theCase = A.Case(lastPostedOn: A.Monday.AddHours(-72).AddSeconds(-1));

        ConversationPolicy.Decide(A.Post("hello?"), A.Channel, null, A.Ana, [theCase]).Kind.ShouldBe(BelongingKind.OnItsOwn);
    }

    [Fact]
    public void Of_two_open_cases_the_one_with_the_latest_post_is_joined()
    {
        var older = A.Case(lastPostedOn: A.Monday.AddHours(-5), number: "CAS-00001");
        var newer = A.Case(lastPostedOn: A.Monday.AddHours(-2), number: "CAS-00002");

        ConversationPolicy.Decide(A.Post("hello?"), A.Channel, null, A.Ana, [older, newer]).Case!.Number.ShouldBe("CAS-00002");
    }

    [Fact]
    public void A_reply_within_the_reopen_days_opens_the_resolved_case_again()
    {
        var theCase = A.Case(state: CaseState.Resolved, closedOn: A.Monday.AddDays(-7));

        ConversationPolicy.Decide(A.Post("not solved"), A.Channel, A.Known(theCase), A.Ana, None).Kind
            .ShouldBe(BelongingKind.ResolvedCase);
    }

    [Fact]
    public void A_reply_after_the_reopen_days_gets_a_new_case_that_names_the_old_one()
    {
        var theCase = A.Case(state: CaseState.Resolved, closedOn: A.Monday.AddDays(-7).AddSeconds(-1));

        var belonging = ConversationPolicy.Decide(A.Post("not solved"), A.Channel, A.Known(theCase), A.Ana, None);

        belonging.ShouldBe(new Belonging(BelongingKind.AfterClosedCase, theCase, "follows closed case CAS-00001"));
    }

    [Fact]
    public void A_cancelled_case_is_never_reopened()
    {
        var theCase = A.Case(state: CaseState.Cancelled, closedOn: A.Monday.AddHours(-1));

        ConversationPolicy.Decide(A.Post("not solved"), A.Channel, A.Known(theCase), A.Ana, None).Kind
            .ShouldBe(BelongingKind.AfterClosedCase);
    }

    [Fact]
    public void Somebody_else_in_the_thread_does_not_join_the_first_customers_case()
    {
        var theCase = A.Case(A.Ana);

        var belonging = ConversationPolicy.Decide(A.Post("same here", authorId: "78"), A.Channel, A.Known(theCase), A.Ben, None);

        belonging.ShouldBe(new Belonging(BelongingKind.ThirdPerson, theCase, "somebody else's conversation, case CAS-00001"));
    }

    [Fact]
    public void An_author_seen_for_the_first_time_does_not_join_a_case_without_a_profile()
    {
        var madeByHand = A.Case() with { ProfileId = null };

        ConversationPolicy.Decide(A.Post("same here"), A.Channel, A.Known(madeByHand), null, None).Kind
            .ShouldBe(BelongingKind.ThirdPerson);
    }

    [Fact]
    public void A_third_person_with_an_open_case_of_their_own_stays_in_it()
    {
        var first = A.Case(A.Ana, number: "CAS-00001");
        var own = A.Case(A.Ben, number: "CAS-00002");

        ConversationPolicy.Decide(A.Post("and mine?", authorId: "78"), A.Channel, A.Known(first), A.Ben, [own]).Case
            .ShouldBe(own);
    }
}
