using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

/// <summary>One case and its turns; whatever happens to it is written back as a plug-in would.</summary>
internal sealed class Desk
{
    private readonly List<Turn> _turns = [];
    private int _posts;

    /// <summary>First answer in 60 minutes, later ones in 120, solved in 240.</summary>
    public TurnTerms Terms { get; init; } = new(
        new PolicyRule(new Guid("00000000-0000-0000-0000-00000000aaaa"), 10, null, null, null, null, null, 60.Minutes(), 120.Minutes(), 240.Minutes()),
        Calendars.EveryDay("09:00-17:00"),
        CalendarVersion: 3);

    public IReadOnlyList<Turn> Turns => _turns;

    public Turn this[Kpi kpi, int number = 1] => _turns.Single(turn => turn.Kpi == kpi && turn.Number == number);

    public Desk Opens(string postedOn, string? receivedOn = null) => Write(TurnPolicy.CaseOpened(Post(postedOn, receivedOn), Terms));

    public Desk CustomerWrites(string postedOn, string? lastAnswerOn = null) =>
        Write(TurnPolicy.CustomerWrote(_turns, Post(postedOn), Terms, lastAnswerOn == null ? null : Time.Utc(lastAnswerOn)));

    public Desk Answers(string postedOn) => Write(TurnPolicy.WeAnswered(_turns, Time.Utc(postedOn)));

    public Desk Resolves(string on) => Write(TurnPolicy.CaseResolved(_turns, Time.Utc(on)));

    public Desk Reopens(string on, string resolvedOn, ReopenMode mode) =>
        Write(TurnPolicy.CaseReopened(_turns, mode, new Pause(Time.Utc(resolvedOn), Time.Utc(on)), Post(on), Terms));

    public Desk Pauses(string from, string to) =>
        Write([.. _turns.Select(turn => TurnClock.Resumed(turn, new Pause(Time.Utc(from), Time.Utc(to)), Terms.Calendar))]);

    public Desk Sweeps(string asOf) => Write([.. _turns.Select(turn => TurnClock.Judged(turn, Time.Utc(asOf)))]);

    public static Guid PostId(int number) => new(number, 0, 0, new byte[8]);

    private CustomerPost Post(string postedOn, string? receivedOn = null) =>
        new(PostId(++_posts), Time.Utc(postedOn), Time.Utc(receivedOn ?? postedOn));

    private Desk Write(IReadOnlyList<Turn> changed)
    {
        foreach (var turn in changed)
        {
            _turns.RemoveAll(old => old.Kpi == turn.Kpi && old.Number == turn.Number);
            _turns.Add(turn);
        }

        return this;
    }
}
