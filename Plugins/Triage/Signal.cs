namespace SocialCrm.Plugins.Triage;

/// <summary>One reason for a triage decision, in words that a rep can check against the post.</summary>
/// <param name="Kind">What the cue speaks for, such as <c>urgency</c>, <c>problem</c> or <c>praise</c>.</param>
/// <param name="Cue">The words or the shape that were found.</param>
/// <param name="Effect">What follows from the cue.</param>
public sealed record Signal(string Kind, string Cue, string Effect);
