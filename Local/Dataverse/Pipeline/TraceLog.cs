using System;
using System.Collections.Generic;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>Keeps what plug-ins trace, whether or not their transaction commits.</summary>
internal sealed class TraceLog(SimulatedClock clock)
{
    private readonly List<TraceLine> _lines = [];

    public IReadOnlyList<TraceLine> Lines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    public void Add(Guid correlationId, string step, string text)
    {
        lock (_lines)
            _lines.Add(new TraceLine(clock.UtcNow, correlationId, step, text));
    }
}
