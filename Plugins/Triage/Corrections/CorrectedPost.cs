using System;

namespace SocialCrm.Plugins.Triage.Corrections;

/// <summary>A corrected intent with what it was corrected on.</summary>
/// <param name="PostId">The socialactivity row.</param>
/// <param name="CorrectedOn">UTC.</param>
/// <param name="Before">What triage or an earlier correction said; null when it said nothing.</param>
/// <param name="Tone">As triage read the post, from -1 to 1.</param>
/// <param name="Text">Masked.</param>
public sealed record CorrectedPost(Guid PostId, DateTime CorrectedOn, Intent? Before, Intent After, decimal Tone, string Text);
