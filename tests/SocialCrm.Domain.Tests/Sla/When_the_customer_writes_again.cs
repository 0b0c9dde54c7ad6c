using System.Linq;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

/// <summary>Zammad: zammad/zammad, spec/models/ticket/escalation_examples.rb and issue 5177.</summary>
public sealed class When_the_customer_writes_again
{
    [Fact]
    public void The_first_response_clock_goes_on_alone_while_we_have_not_answered() // Zammad issue 5177: its next-response clock takes over
        => new Desk().Opens("2024-01-17 10:00").CustomerWrites("2024-01-17 10:30").Turns
            .Select(turn => (turn.Kpi, turn.DueOn)).ShouldBe(
            [
                (Kpi.FirstResponse, Time.Utc("2024-01-17 11:00")),
                (Kpi.Resolution, Time.Utc("2024-01-17 14:00")),
            ]);

    [Fact]
    public void A_next_response_clock_starts_at_the_post_once_we_have_answered() // Zammad
    {
        var desk = new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 10:20").CustomerWrites("2024-01-17 10:40");

        desk[Kpi.NextResponse].StartedOn.ShouldBe(Time.Utc("2024-01-17 10:40"));
        desk[Kpi.NextResponse].DueOn.ShouldBe(Time.Utc("2024-01-17 12:40"));
        desk[Kpi.NextResponse].StartedById.ShouldBe(Desk.PostId(2));
    }

    [Fact]
    public void Further_posts_do_not_move_the_clock() // Zammad
    {
        var desk = new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 10:20")
            .CustomerWrites("2024-01-17 10:40").CustomerWrites("2024-01-17 11:30");

        desk[Kpi.NextResponse].StartedOn.ShouldBe(Time.Utc("2024-01-17 10:40"));
        desk.Turns.Count.ShouldBe(3);
    }

    [Fact]
    public void Each_exchange_has_its_own_number()
        => new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 10:20")
            .CustomerWrites("2024-01-17 10:40").Answers("2024-01-17 10:50").CustomerWrites("2024-01-17 11:00")
            [Kpi.NextResponse, 2].StartedOn.ShouldBe(Time.Utc("2024-01-17 11:00"));

    [Fact]
    public void An_older_unanswered_post_that_arrives_late_takes_the_clock_back_to_its_own_time()
    {
        var desk = new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 10:20")
            .CustomerWrites("2024-01-17 10:40").CustomerWrites("2024-01-17 10:30");

        desk[Kpi.NextResponse].StartedOn.ShouldBe(Time.Utc("2024-01-17 10:30"));
        desk[Kpi.NextResponse].DueOn.ShouldBe(Time.Utc("2024-01-17 12:30"));
        desk[Kpi.NextResponse].StartedById.ShouldBe(Desk.PostId(3));
    }

    [Fact]
    public void A_post_older_than_the_one_that_opened_the_case_takes_both_its_clocks_back()
    {
        var desk = new Desk().Opens("2024-01-17 10:00").CustomerWrites("2024-01-17 09:30");

        desk[Kpi.FirstResponse].DueOn.ShouldBe(Time.Utc("2024-01-17 10:30"));
        desk[Kpi.Resolution].DueOn.ShouldBe(Time.Utc("2024-01-17 13:30"));
    }

    [Fact]
    public void A_post_from_before_our_answer_that_arrives_late_is_answered_already()
        => new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 10:20").CustomerWrites("2024-01-17 10:10").Turns.Count.ShouldBe(2);

    [Fact]
    public void A_post_at_the_instant_of_our_answer_is_answered_whichever_arrives_first()
    {
        new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 10:20").CustomerWrites("2024-01-17 10:20").Turns.Count.ShouldBe(2);
        new Desk().Opens("2024-01-17 10:20").Answers("2024-01-17 10:20")[Kpi.FirstResponse].IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void An_answer_of_ours_that_ended_no_clock_counts_as_well()
        => new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 10:20")
            .CustomerWrites("2024-01-17 10:30", lastAnswerOn: "2024-01-17 10:45").Turns.Count.ShouldBe(2);

    [Fact]
    public void No_clock_starts_when_the_policy_promises_no_further_answers()
    {
        var terms = new Desk().Terms;
        var desk = new Desk { Terms = terms with { Policy = terms.Policy with { NextResponse = null } } };

        desk.Opens("2024-01-17 10:00").Answers("2024-01-17 10:20").CustomerWrites("2024-01-17 10:40").Turns.Count.ShouldBe(2);
    }

    [Fact]
    public void A_case_that_never_had_a_clock_gets_a_first_response_clock()
        => new Desk().CustomerWrites("2024-01-17 10:40")[Kpi.FirstResponse].DueOn.ShouldBe(Time.Utc("2024-01-17 11:40"));
}
