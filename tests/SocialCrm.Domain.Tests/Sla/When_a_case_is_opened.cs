using System;
using System.Linq;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_a_case_is_opened
{
    [Fact]
    public void The_first_response_and_the_resolution_are_promised_from_the_time_of_the_post()
        => new Desk().Opens("2024-01-17 10:00", receivedOn: "2024-01-17 10:20").Turns.ShouldBe(
        [
            Promise(Kpi.FirstResponse, 60, due: "2024-01-17 11:00"),
            Promise(Kpi.Resolution, 240, due: "2024-01-17 14:00"),
        ]);

    [Fact]
    public void A_post_at_night_is_promised_an_answer_from_opening_time_on()
        => new Desk().Opens("2024-01-17 22:00")[Kpi.FirstResponse].DueOn.ShouldBe(Time.Utc("2024-01-18 10:00"));

    [Fact]
    public void A_post_that_reaches_us_after_it_was_due_is_breached_by_the_ingest_delay()
    {
        var desk = new Desk().Opens("2024-01-17 10:00", receivedOn: "2024-01-17 11:30");

        desk[Kpi.FirstResponse].BreachedOn.ShouldBe(Time.Utc("2024-01-17 11:00"));
        desk[Kpi.FirstResponse].BreachCause.ShouldBe("Ingest delay");
        desk[Kpi.Resolution].BreachedOn.ShouldBeNull();
    }

    [Fact]
    public void The_case_is_next_due_when_its_first_response_is()
        => TurnPolicy.NextDueOn(new Desk().Opens("2024-01-17 10:00").Turns).ShouldBe(Time.Utc("2024-01-17 11:00"));

    [Fact]
    public void A_case_without_open_turns_is_not_due()
        => TurnPolicy.NextDueOn(new Desk().Opens("2024-01-17 10:00").Resolves("2024-01-17 10:30").Turns).ShouldBeNull();

    [Fact]
    public void Two_posts_at_the_same_time_get_the_same_promises()
        => new Desk().Opens("2024-01-17 10:00").Turns.ShouldBe(new Desk().Opens("2024-01-17 10:00").Turns.ToList());

    private static Turn Promise(Kpi kpi, int minutes, string due) => new(
        Guid.Empty,
        kpi,
        Number: 1,
        StartedOn: Time.Utc("2024-01-17 10:00"),
        DueOn: Time.Utc(due),
        BudgetMinutes: minutes,
        StartedById: Desk.PostId(1),
        PolicyId: new Guid("00000000-0000-0000-0000-00000000aaaa"),
        CalendarVersion: 3);
}
