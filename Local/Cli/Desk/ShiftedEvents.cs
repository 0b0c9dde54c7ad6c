using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Desk;

/// <summary>Moves events in time, so that a desk opens on cases of today and not of the day on which the posts were written.</summary>
internal static class ShiftedEvents
{
    /// <summary>The same events, all by the same span, with the last one at <paramref name="end"/>.</summary>
    /// <param name="end">UTC, in whole seconds.</param>
    public static IReadOnlyList<ReplayEvent> EndingAt(this IReadOnlyList<ReplayEvent> events, DateTime end)
    {
        if (events.Count == 0)
            return events;
        var by = end - events.Max(happened => happened.At);
        return [.. events.Select(happened => happened with { At = happened.At + by })];
    }
}
