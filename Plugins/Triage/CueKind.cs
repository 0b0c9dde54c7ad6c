namespace SocialCrm.Plugins.Triage;

/// <summary>What a cue speaks for. Each value but <see cref="Urgency"/> is a word of the <c>kind</c> column of the cue files.</summary>
/// <remarks>Models are trained with the numbers of the first ten, down to <see cref="Noise"/>: they keep their places.</remarks>
internal enum CueKind
{
    Anger,
    Sarcasm,
    Problem,
    Praise,
    Thanks,
    Question,

    /// <summary>Words that ask only at the start of a clause or beside a question mark: "is it", "who is".</summary>
    Inversion,
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

    /// <summary>A short reply: what the author waits for has not come.</summary>
    Waiting,

    /// <summary>A short reply: the author is in the same position as the one before.</summary>
    Same,
}
