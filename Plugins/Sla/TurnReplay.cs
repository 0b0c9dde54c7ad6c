using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>Works out what the response turns of a case are once posts have left it.</summary>
/// <param name="Changed">Turns to be written, new ones with an empty id.</param>
/// <param name="Gone">Turns that only the posts that left had started.</param>
public sealed record TurnReplay(IReadOnlyList<Turn> Changed, IReadOnlyList<Turn> Gone)
{
    /// <summary>Goes through the posts that stayed from the first on; turns that come out as they are stored are left alone, with all that was noted on them.</summary>
    /// <param name="turns">All turns of the case. Where the platform runs one of them nothing changes.</param>
    /// <param name="asked">The customer's posts that wait for an answer, at least the one that opened the case.</param>
    /// <param name="ended">When waits ended, UTC: our answers and resolutions.</param>
    /// <param name="terms">What is promised now.</param>
    public static TurnReplay Of(
        IReadOnlyList<Turn> turns, IReadOnlyList<CustomerPost> asked, IReadOnlyCollection<DateTime> ended, TurnTerms terms)
    {
        var stored = turns.Where(turn => turn.AwaitsAnswer).ToList();
        if (stored.Any(turn => turn.IsNative))
            return new TurnReplay([], []);

        var expected = Expected(asked, ended, terms);
        var changed = expected.Select(turn => Merged(stored.Find(old => IsSame(old, turn)), turn, terms)).Except(stored).ToList();
        return new TurnReplay(changed, stored.Where(old => !expected.Any(turn => IsSame(old, turn))).ToList());
    }

    private static IReadOnlyList<Turn> Expected(IReadOnlyList<CustomerPost> asked, IReadOnlyCollection<DateTime> ended, TurnTerms terms)
    {
        IReadOnlyList<Turn> turns = [];
        var answers = new Queue<DateTime>(ended.OrderBy(on => on));
        foreach (var post in asked.OrderBy(post => post.PostedOn))
        {
            while (answers.Count > 0 && answers.Peek() < post.PostedOn)
                turns = new TurnSet(turns, TurnPolicy.WeAnswered(turns, answers.Dequeue())).All;
            turns = new TurnSet(turns, TurnPolicy.CustomerWrote(turns, post, terms)).All;
        }

        while (answers.Count > 0)
            turns = new TurnSet(turns, TurnPolicy.WeAnswered(turns, answers.Dequeue())).All;
        return turns;
    }

    /// <summary>Keeps the pauses, steps and warnings of the stored turn; when it started and ended follows the posts.</summary>
    private static Turn Merged(Turn? stored, Turn expected, TurnTerms terms)
    {
        if (stored == null)
            return expected;
        if (stored.StartedOn == expected.StartedOn && stored.MetOn == expected.MetOn)
            return stored;
        var running = stored with
        {
            StartedOn = expected.StartedOn,
            StartedById = expected.StartedById,
            MetOn = null,
            BreachedOn = null,
            BreachCause = null,
        };
        var moved = TurnClock.Recomputed(running, terms.Calendar);
        return expected.MetOn is { } metOn ? TurnClock.Met(moved, metOn) : moved;
    }

    private static bool IsSame(Turn stored, Turn expected) => stored.Kpi == expected.Kpi && stored.Number == expected.Number;
}
