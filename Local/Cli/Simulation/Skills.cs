using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Simulation;

/// <summary>What somebody can answer; an empty list is everything.</summary>
internal sealed record Skills(IReadOnlyList<string> Intents, IReadOnlyList<string> Topics, IReadOnlyList<string> Languages)
{
    public static Skills All { get; } = new([], [], []);

    public bool Cover(SimulatedCase theCase) =>
        Covers(Intents, theCase.Intent.ToString()) && Covers(Topics, theCase.Topic) && Covers(Languages, theCase.Language);

    private static bool Covers(IReadOnlyList<string> known, string? asked) =>
        known.Count == 0 || (asked != null && known.Contains(asked, StringComparer.OrdinalIgnoreCase));
}
