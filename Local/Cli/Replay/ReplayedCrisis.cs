using System.Collections.Generic;

namespace SocialCrm.Cli.Replay;

/// <summary>One crisis as the CRM holds it after a replay.</summary>
/// <param name="Reason">Why it was suspected.</param>
/// <param name="Parent">The number of the parent case; null until it is declared.</param>
/// <param name="Cases">The numbers of its cases.</param>
/// <param name="HeldOut">The cases that were left to a person, with the reason.</param>
internal sealed record ReplayedCrisis(
    string Name, string? State, string? Reason, string? Statement, string? Parent, IReadOnlyList<string> Cases, IReadOnlyList<(string Case, string Reason)> HeldOut)
{
    public IReadOnlyList<ReplayedUpdate> Updates { get; init; } = [];
}
