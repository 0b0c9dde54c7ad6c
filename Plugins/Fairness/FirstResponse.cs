using SocialCrm.Plugins.Cases;

namespace SocialCrm.Plugins.Fairness;

/// <summary>One customer's wait for our first response. What is null is not known.</summary>
/// <param name="Minutes">Plain minutes, 0 or more, closed hours and pauses included; so far for one that still waits, until then for one whose case was closed.</param>
/// <param name="HasEnded">By an answer; false for one that still waits, and for one whose case was closed without an answer.</param>
/// <param name="Followers">The band of the author's reach when the case was opened.</param>
/// <param name="Channel">The name of our account that was written to.</param>
/// <param name="Hour">0 to 23, the hour in which the post was posted, in the time zone of the calendar that the clock keeps; UTC without one.</param>
/// <param name="Language">ISO 639-1 code of the post.</param>
/// <param name="AccountsNamed">Accounts besides ours that the post names.</param>
public sealed record FirstResponse(
    int Minutes, bool HasEnded, ReachBand? Followers, string? Channel, int? Hour, string? Language, int? AccountsNamed)
{
    /// <summary>The case was closed without an answer: how long one would have taken, nobody knows.</summary>
    public bool IsClosed { get; init; }
}
