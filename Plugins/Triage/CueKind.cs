namespace SocialCrm.Plugins.Triage;

/// <summary>What a cue speaks for. Each value but <see cref="Urgency"/> is a word of the <c>kind</c> column of the cue files.</summary>
internal enum CueKind
{
    Anger,
    Sarcasm,
    Problem,
    Praise,
    Thanks,
    Question,
    Request,
    Suggestion,
    Noise,
    Reply,
    Negator,
    Contrast,
    Concession,
    Intensifier,

    /// <summary>Something is at stake; the kind column names the group, such as <c>safety</c>.</summary>
    Urgency,
}
