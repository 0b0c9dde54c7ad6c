using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Report;

namespace SocialCrm.Cli.Tests.Report;

public sealed class When_a_case_says_where_it_stands
{
    [Theory]
    [InlineData(60, null, null, "first response late by 5 h")]
    [InlineData(400, null, null, "first response due in 40 min")]
    [InlineData(60, 30, null, "nothing due")]
    public void The_wait_that_is_due_next_is_named(int due, int? met, int? breached, string words)
    {
        var theCase = Sample.Case(1, Sample.Post(1));
        DueWords.Of(theCase with { Turns = [Sample.Turn(theCase, due, met, breached)] }, Sample.Nine.AddHours(6)).ShouldBe(words);
    }

    [Fact]
    public void A_wait_whose_clock_stands_still_is_neither_late_nor_due()
    {
        var theCase = Sample.Case(1, Sample.Post(1));
        var turn = Sample.Turn(theCase, due: 60) with { Pauses = [new ReplayedPause(Sample.Nine.AddMinutes(20), null)] };

        turn.EndingAt(Sample.Nine.AddHours(6)).ShouldBe(TurnEnding.Running);
        DueWords.Of(turn, Sample.Nine.AddHours(6)).ShouldBe("the clock stands still since 2 Mar 2026, 09:20");
        DueWords.Of(theCase with { Turns = [turn] }, Sample.Nine.AddHours(6)).ShouldBe("waits, the clock stands still");
    }

    [Fact]
    public void A_closed_case_says_how_it_was_closed() =>
        DueWords.Of(Sample.Case(1) with { IsOpen = false, State = "Resolved" }, Sample.Nine).ShouldBe("Resolved");

    [Theory]
    [InlineData(60, 60, null, TurnEnding.InTime)]
    [InlineData(60, 61, null, TurnEnding.Late)]
    [InlineData(60, 50, 60, TurnEnding.Late)]
    [InlineData(60, null, 60, TurnEnding.Unanswered)]
    [InlineData(360, null, null, TurnEnding.Running)]
    [InlineData(359, null, null, TurnEnding.Unanswered)]
    internal void A_turn_ends_in_one_of_four_ways(int due, int? met, int? breached, TurnEnding ending) =>
        Sample.Turn(Sample.Case(1), due, met, breached).EndingAt(Sample.Nine.AddHours(6)).ShouldBe(ending);
}
