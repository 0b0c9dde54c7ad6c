using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

/// <summary>Chatwoot: chatwoot/chatwoot, evaluate_applied_sla_service_spec.rb, which counts a late answer as a hit when it lands before the poller looks.</summary>
public sealed class When_we_answer
{
    [Fact]
    public void The_open_response_clock_is_met_when_the_answer_was_posted()
    {
        var desk = new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 10:20");

        desk[Kpi.FirstResponse].MetOn.ShouldBe(Time.Utc("2024-01-17 10:20"));
        desk[Kpi.FirstResponse].BreachedOn.ShouldBeNull();
    }

    [Fact]
    public void The_resolution_clock_goes_on()
        => new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 10:20")[Kpi.Resolution].IsOpen.ShouldBeTrue();

    [Fact]
    public void An_answer_exactly_when_it_is_due_is_in_time()
        => new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 11:00")[Kpi.FirstResponse].BreachedOn.ShouldBeNull();

    [Fact]
    public void A_late_answer_is_a_breach_although_no_sweep_saw_it() // Chatwoot counts it as a hit
    {
        var desk = new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 11:00:01");

        desk[Kpi.FirstResponse].BreachedOn.ShouldBe(Time.Utc("2024-01-17 11:00"));
        desk[Kpi.FirstResponse].MetOn.ShouldBe(Time.Utc("2024-01-17 11:00:01"));
    }

    [Fact]
    public void An_answer_posted_in_time_withdraws_the_breach_that_a_sweep_noted_before_it_arrived()
        => new Desk().Opens("2024-01-17 10:00").Sweeps("2024-01-17 11:30").Answers("2024-01-17 10:50")
            [Kpi.FirstResponse].BreachedOn.ShouldBeNull();

    [Fact]
    public void An_earlier_answer_that_arrives_after_a_later_one_is_the_one_that_counts()
    {
        var desk = new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 11:30").Answers("2024-01-17 10:50");

        desk[Kpi.FirstResponse].MetOn.ShouldBe(Time.Utc("2024-01-17 10:50"));
        desk[Kpi.FirstResponse].BreachedOn.ShouldBeNull();
    }

    [Fact]
    public void A_second_answer_changes_nothing()
        => new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 10:20").Answers("2024-01-17 10:30")
            [Kpi.FirstResponse].MetOn.ShouldBe(Time.Utc("2024-01-17 10:20"));

    [Fact]
    public void An_answer_from_before_the_customers_post_does_not_answer_it()
        => new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 10:20").CustomerWrites("2024-01-17 10:40").Answers("2024-01-17 10:35")
            [Kpi.NextResponse].IsOpen.ShouldBeTrue();

    [Fact]
    public void A_met_turn_has_no_next_step()
        => TurnClock.Met(new Desk().Opens("2024-01-17 10:00")[Kpi.FirstResponse] with { NextStepOn = Time.Utc("2024-01-17 10:30") }, Time.Utc("2024-01-17 10:20"))
            .NextStepOn.ShouldBeNull();

    [Fact]
    public void A_sweep_at_the_due_time_notes_no_breach_yet()
        => new Desk().Opens("2024-01-17 10:00").Sweeps("2024-01-17 11:00")[Kpi.FirstResponse].BreachedOn.ShouldBeNull();

    [Fact]
    public void A_late_sweep_notes_the_breach_at_the_due_time()
        => new Desk().Opens("2024-01-17 10:00").Sweeps("2024-01-19 16:00")[Kpi.FirstResponse].BreachedOn
            .ShouldBe(Time.Utc("2024-01-17 11:00"));
}
