using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>The turns of a case after a change, and what the case itself shows of them.</summary>
public sealed class TurnSet
{
    private readonly List<Turn> _turns;

    public TurnSet(IEnumerable<Turn> before, IEnumerable<Turn> changed)
    {
        _turns = before.ToList();
        foreach (var turn in changed)
        {
            _turns.RemoveAll(old => old.Kpi == turn.Kpi && old.Number == turn.Number);
            _turns.Add(turn);
        }
    }

    public IReadOnlyList<Turn> All => _turns;

    /// <summary>UTC; null when no clock runs.</summary>
    public DateTime? NextDueOn => TurnPolicy.NextDueOn(_turns);

    /// <summary>When the sweep next has something to do on the case, UTC; null when nothing is left.</summary>
    public DateTime? NextEscalationOn => _turns.Where(turn => turn.IsRunning).Select(turn => turn.NextStepOn).Min();

    /// <summary>Due time of the open turn of a KPI, UTC; null when it does not run.</summary>
    public DateTime? DueOn(Kpi kpi) =>
        _turns.Where(turn => turn.IsOpen && turn.Kpi == kpi).Select(turn => (DateTime?)turn.DueOn).Min();
}
