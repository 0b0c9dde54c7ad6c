using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>Joins pauses that overlap or touch, so that time paused for two reasons is taken off once.</summary>
internal static class PauseUnion
{
    /// <returns>Disjoint pauses, oldest first.</returns>
    public static IReadOnlyList<Pause> Of(IReadOnlyList<Pause>? pauses)
    {
        if (pauses == null || pauses.Count < 2)
            return pauses ?? [];
        var union = new List<Pause>(pauses.Count);
        foreach (var pause in pauses.OrderBy(pause => pause.FromUtc))
        {
            var last = union.Count - 1;
            if (last < 0 || pause.FromUtc > union[last].ToUtc)
                union.Add(pause);
            else if (pause.ToUtc > union[last].ToUtc)
                union[last] = new Pause(union[last].FromUtc, pause.ToUtc);
        }

        return union;
    }
}
