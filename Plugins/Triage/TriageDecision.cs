using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Triage.Rules;

namespace SocialCrm.Plugins.Triage;

/// <summary>What triage makes of one post, with the reasons; two decisions are equal when every part is.</summary>
/// <param name="Tone">-1 (angry) to 1 (delighted), two digits; 0 is neutral.</param>
/// <param name="NeedsCase">False only when it is certain enough that nobody has to act.</param>
/// <param name="Confidence">0 to 1, two digits: how likely the tone is read rightly.</param>
/// <param name="NeedsReview">No reading is likely enough, so a person should look; the signals name the two likeliest.</param>
/// <param name="TopicId">The first topic with a phrase in the text; null when none has.</param>
/// <param name="Signals">Strongest first, in a stable order; never empty.</param>
public sealed record TriageDecision(
    Intent Intent,
    decimal Tone,
    Urgency Urgency,
    bool NeedsCase,
    decimal Confidence,
    bool NeedsReview,
    Guid? TopicId,
    IReadOnlyList<Signal> Signals)
{
    /// <summary>The admin's rule that changed the decision; null when none did.</summary>
    public AppliedRule? Rule { get; init; }

    /// <summary>How likely each tone is.</summary>
    public ToneShares Tones { get; init; }

    /// <summary>The likeliest intent but one.</summary>
    public Intent NextIntent { get; init; }

    /// <summary>Compares signal by signal, not the lists as objects.</summary>
    public bool Equals(TriageDecision? other) =>
        other is not null
        && Intent == other.Intent
        && Tone == other.Tone
        && Urgency == other.Urgency
        && NeedsCase == other.NeedsCase
        && Confidence == other.Confidence
        && NeedsReview == other.NeedsReview
        && TopicId == other.TopicId
        && Rule == other.Rule
        && Tones == other.Tones
        && NextIntent == other.NextIntent
        && Signals.SequenceEqual(other.Signals);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        unchecked
        {
            var hash = ((int)Intent * 397) ^ Tone.GetHashCode();
            hash = (hash * 397) ^ (int)Urgency;
            hash = (hash * 397) ^ (NeedsCase ? 1 : 0);
            hash = (hash * 397) ^ Confidence.GetHashCode();
            return (hash * 397) ^ Tones.GetHashCode();
        }
    }
}
