namespace SocialCrm.Plugins.Triage;

/// <summary>Says how long an answer may wait, by what is at stake and never by tone or by who writes.</summary>
internal static class UrgencyRules
{
    public static Urgency Of(PostReading reading, Verdict verdict)
    {
        var highest = Waits(verdict) ? Urgency.Low : Urgency.Normal;
        foreach (var finding in reading.Stakes)
        {
            if (Counts(finding, verdict) && finding.Cue.Level is { } level && level < highest) highest = level;
        }

        return highest;
    }

    /// <summary>A cue that is taken back does not count, and a weaker one only where somebody has to act.</summary>
    public static bool Counts(Finding finding, Verdict verdict) =>
        finding.Cue.Level is { } level
        && !finding.IsNegated
        && (level < Urgency.Normal ? !finding.Cue.OnlyIfNeeded || !Waits(verdict) : verdict.NeedsCase);

    private static bool Waits(Verdict verdict) =>
        verdict.Intent is Intent.Praise or Intent.Noise or Intent.Suggestion;
}
