using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_posts_leave_a_case
{
    private readonly Desk _desk = new();

    [Fact]
    public void Nothing_changes_where_the_turns_come_out_the_same()
    {
        _desk.Opens("2024-01-17 10:00").Answers("2024-01-17 10:30").CustomerWrites("2024-01-17 11:00");

        var replay = Replay([Post(1, "2024-01-17 10:00"), Post(2, "2024-01-17 11:00")], "2024-01-17 10:30");

        replay.Changed.ShouldBeEmpty();
        replay.Gone.ShouldBeEmpty();
    }

    [Fact]
    public void A_turn_that_an_answer_ended_which_left_runs_again()
    {
        _desk.Opens("2024-01-17 10:00").Answers("2024-01-17 11:30");

        var turn = Replay([Post(1, "2024-01-17 10:00")]).Changed.Single();

        turn.MetOn.ShouldBeNull();
        turn.BreachedOn.ShouldBeNull();
        turn.DueOn.ShouldBe(Time.Utc("2024-01-17 11:00"));
    }

    [Fact]
    public void A_turn_that_only_a_post_that_left_had_started_is_gone()
    {
        _desk.Opens("2024-01-17 10:00").Answers("2024-01-17 10:30").CustomerWrites("2024-01-17 11:00");

        var replay = Replay([Post(1, "2024-01-17 10:00")], "2024-01-17 10:30");

        replay.Changed.ShouldBeEmpty();
        replay.Gone.Single().ShouldBe(_desk[Kpi.NextResponse]);
    }

    [Fact]
    public void A_turn_starts_at_the_oldest_post_that_stayed_and_keeps_what_was_noted_on_it()
    {
        _desk.Opens("2024-01-17 10:00").Answers("2024-01-17 10:30").CustomerWrites("2024-01-17 11:00");
        var warned = _desk[Kpi.NextResponse] with { WarnedOn = Time.Utc("2024-01-17 12:00"), Id = Guid.NewGuid() };

        var replay = TurnReplay.Of(
            [.. _desk.Turns.Where(turn => turn.Kpi != Kpi.NextResponse), warned],
            [Post(1, "2024-01-17 10:00"), Post(3, "2024-01-17 11:20")],
            [Time.Utc("2024-01-17 10:30")],
            _desk.Terms);

        var turn = replay.Changed.Single();
        turn.Id.ShouldBe(warned.Id);
        turn.StartedOn.ShouldBe(Time.Utc("2024-01-17 11:20"));
        turn.StartedById.ShouldBe(Desk.PostId(3));
        turn.DueOn.ShouldBe(Time.Utc("2024-01-17 13:20"));
        turn.WarnedOn.ShouldBe(warned.WarnedOn);
    }

    [Fact]
    public void An_answer_that_stayed_ends_the_wait_when_an_earlier_one_left()
    {
        _desk.Opens("2024-01-17 10:00").Answers("2024-01-17 10:10");

        var turn = Replay([Post(1, "2024-01-17 10:00")], "2024-01-17 11:15").Changed.Single();

        turn.MetOn.ShouldBe(Time.Utc("2024-01-17 11:15"));
        turn.BreachedOn.ShouldBe(Time.Utc("2024-01-17 11:00"));
    }

    [Fact]
    public void What_the_platform_runs_is_left_alone()
    {
        _desk.Opens("2024-01-17 10:00");

        var replay = TurnReplay.Of([.. _desk.Turns.Select(turn => turn with { NativeId = Guid.NewGuid() })], [], [], _desk.Terms);

        replay.Changed.ShouldBeEmpty();
        replay.Gone.ShouldBeEmpty();
    }

    [Fact]
    public void The_resolution_turn_stays_as_it_is()
    {
        _desk.Opens("2024-01-17 10:00");

        Replay([Post(1, "2024-01-17 10:00")]).Changed.ShouldBeEmpty();
        Replay([Post(1, "2024-01-17 10:00")]).Gone.ShouldBeEmpty();
    }

    private TurnReplay Replay(IReadOnlyList<CustomerPost> asked, params string[] ended) =>
        TurnReplay.Of(_desk.Turns, asked, [.. ended.Select(Time.Utc)], _desk.Terms);

    private static CustomerPost Post(int number, string postedOn) => new(Desk.PostId(number), Time.Utc(postedOn), Time.Utc(postedOn));
}
