using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_ladder_steps_fall_due
{
    private static readonly BusinessCalendar Office = Calendars.Weekdays("09:00-17:00");
    private static readonly LadderStep Half = Step(1, StepAnchor.PercentOfBudget, 50);
    private static readonly LadderStep Before = Step(2, StepAnchor.MinutesBeforeDue, 10);
    private static readonly LadderStep Due = Step(3, StepAnchor.PercentOfBudget, 100);
    private static readonly LadderStep After = Step(4, StepAnchor.MinutesAfterDue, 30);
    private static readonly LadderStep[] Ladder = [After, Due, Before, Half];

    [Fact]
    public void Steps_are_due_at_a_share_of_the_budget_and_before_and_after_the_due_time()
        => EscalationPolicy.StepTimes(Turn("2024-01-17 10:00", 60), Ladder, Office).ShouldBe(
        [
            new StepTime(Half, Time.Utc("2024-01-17 10:30")),
            new StepTime(Before, Time.Utc("2024-01-17 10:50")),
            new StepTime(Due, Time.Utc("2024-01-17 11:00")),
            new StepTime(After, Time.Utc("2024-01-17 11:30")),
        ]);

    [Fact]
    public void Steps_that_an_overdue_post_missed_before_it_came_in_are_passed_over()
    {
        var turn = Turn("2024-01-17 10:00", 60) with { BreachCause = Plugins.Sla.Turn.IngestDelay, CreatedOn = Time.Utc("2024-01-17 11:10") };

        EscalationPolicy.NextStepOn(turn, Ladder, [], Office).ShouldBe(Time.Utc("2024-01-17 11:30"));
        EscalationPolicy.DueSteps(turn, Ladder, [], Office, Time.Utc("2024-01-17 12:00")).Select(time => time.Step).ShouldBe([After]);
        EscalationPolicy.DueSteps(turn with { BreachCause = null }, Ladder, [], Office, Time.Utc("2024-01-17 12:00")).Count.ShouldBe(4);
    }

    [Theory]
    [InlineData(0, "2024-01-19 16:00")]
    [InlineData(25, "2024-01-19 16:30")]
    [InlineData(50, "2024-01-19 17:00")]
    [InlineData(75, "2024-01-22 09:30")]
    [InlineData(100, "2024-01-22 10:00")]
    [InlineData(150, "2024-01-22 11:00")]
    [InlineData(500, "2024-01-23 10:00")]
    public void A_share_of_the_budget_is_open_time(int percent, string on)
        => OnlyTime(Turn("2024-01-19 16:00", 120), Step(1, StepAnchor.PercentOfBudget, percent)).ShouldBe(Time.Utc(on));

    [Fact]
    public void The_whole_budget_is_the_due_time_even_where_the_calendar_was_changed_since()
        => OnlyTime(Turn("2024-01-19 16:00", 60) with { DueOn = Time.Utc("2024-01-20 11:00") }, Due).ShouldBe(Time.Utc("2024-01-20 11:00"));

    [Fact]
    public void Minutes_before_and_after_are_plain_time()
        => EscalationPolicy.StepTimes(
            Turn("2024-01-19 16:50", 20), [Step(1, StepAnchor.MinutesBeforeDue, 30), Step(2, StepAnchor.MinutesAfterDue, 600)], Office)
            .Select(time => time.On).ShouldBe([Time.Utc("2024-01-22 08:40"), Time.Utc("2024-01-22 19:10")]);

    [Fact]
    public void No_step_is_due_before_the_turn_starts()
        => OnlyTime(Turn("2024-01-17 10:00", 60), Step(1, StepAnchor.MinutesBeforeDue, 90)).ShouldBe(Time.Utc("2024-01-17 10:00"));

    [Fact]
    public void A_share_of_the_budget_leaves_out_the_pauses_so_far()
    {
        var paused = TurnClock.Resumed(Turn("2024-01-17 10:00", 60), new Pause(Time.Utc("2024-01-17 10:10"), Time.Utc("2024-01-17 14:10")), Office);

        OnlyTime(paused, Half).ShouldBe(Time.Utc("2024-01-17 14:30"));
    }

    [Theory]
    [InlineData("2024-01-17 10:29:59", new int[0])]
    [InlineData("2024-01-17 10:30", new[] { 1 })]
    [InlineData("2024-01-17 11:00", new[] { 1, 2, 3 })]
    [InlineData("2024-01-20 00:00", new[] { 1, 2, 3, 4 })]
    public void Steps_are_performed_from_their_time_on_however_late_the_sweep(string asOf, int[] orders)
        => Orders(EscalationPolicy.DueSteps(Turn("2024-01-17 10:00", 60), Ladder, [], Office, Time.Utc(asOf))).ShouldBe(orders);

    [Fact]
    public void A_performed_step_is_not_performed_again()
        => Orders(EscalationPolicy.DueSteps(Turn("2024-01-17 10:00", 60), Ladder, [Half.Id, Due.Id], Office, Time.Utc("2024-01-17 11:00")))
            .ShouldBe([2]);

    [Fact]
    public void An_answered_turn_performs_no_further_step()
        => EscalationPolicy.DueSteps(
            TurnClock.Met(Turn("2024-01-17 10:00", 60), Time.Utc("2024-01-17 11:10")), Ladder, [], Office, Time.Utc("2024-01-17 12:00"))
            .ShouldBeEmpty();

    [Fact]
    public void Steps_of_other_kpis_are_passed_over()
        => EscalationPolicy.StepTimes(Turn("2024-01-17 10:00", 60), [Half with { Kpi = Kpi.Resolution }], Office).ShouldBeEmpty();

    [Fact]
    public void Steps_of_the_same_time_come_in_their_order()
        => Orders(EscalationPolicy.StepTimes(
            Turn("2024-01-17 10:00", 60), [Due, Step(8, StepAnchor.MinutesBeforeDue, 0) with { Order = 1 }, Step(9, StepAnchor.MinutesAfterDue, 0) with { Order = 2 }], Office))
            .ShouldBe([1, 2, 3]);

    [Fact]
    public void The_sweep_comes_back_for_the_earliest_step_left()
        => EscalationPolicy.NextStepOn(Turn("2024-01-17 10:00", 60), Ladder, [Half.Id], Office).ShouldBe(Time.Utc("2024-01-17 10:50"));

    [Fact]
    public void The_sweep_does_not_come_back_when_all_are_performed()
        => EscalationPolicy.NextStepOn(Turn("2024-01-17 10:00", 60), [Half], [Half.Id], Office).ShouldBeNull();

    [Fact]
    public void The_sweep_does_not_come_back_for_an_answered_turn()
        => EscalationPolicy.NextStepOn(TurnClock.Met(Turn("2024-01-17 10:00", 60), Time.Utc("2024-01-17 10:10")), Ladder, [], Office).ShouldBeNull();

    [Fact]
    public void A_step_that_no_calendar_reaches_is_left_out()
        => EscalationPolicy.StepTimes(Turn("2024-01-17 10:00", 5256000), [Step(1, StepAnchor.PercentOfBudget, 5256000)], Office).ShouldBeEmpty();

    [Fact]
    public void The_first_warning_is_noted()
        => EscalationPolicy.Performed(Turn("2024-01-17 10:00", 60), Half, Time.Utc("2024-01-17 10:31")).WarnedOn.ShouldBe(Time.Utc("2024-01-17 10:31"));

    [Fact]
    public void A_second_warning_does_not_move_the_first()
        => EscalationPolicy.Performed(Turn("2024-01-17 10:00", 60) with { WarnedOn = Time.Utc("2024-01-17 10:31") }, Before, Time.Utc("2024-01-17 10:51"))
            .WarnedOn.ShouldBe(Time.Utc("2024-01-17 10:31"));

    [Fact]
    public void A_step_at_or_after_the_due_time_is_no_warning()
        => EscalationPolicy.Performed(Turn("2024-01-17 10:00", 60), Due, Time.Utc("2024-01-17 11:00")).WarnedOn.ShouldBeNull();

    private static DateTime OnlyTime(Turn turn, LadderStep step) => EscalationPolicy.StepTimes(turn, [step], Office).Single().On;

    private static int[] Orders(IEnumerable<StepTime> times) => [.. times.Select(time => time.Step.Order)];

    private static LadderStep Step(int order, StepAnchor anchor, int value) =>
        new(new Guid(order, 0, 0, new byte[8]), Kpi.FirstResponse, order, anchor, value, StepAction.Notify);

    private static Turn Turn(string startedOn, int minutes) =>
        new(Guid.Empty, Kpi.FirstResponse, 1, Time.Utc(startedOn), Office.DueAt(Time.Utc(startedOn), minutes.Minutes()), minutes);
}
