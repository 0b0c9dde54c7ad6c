namespace SocialCrm.Plugins.Triage;

/// <summary>Adds up what the cues of a post speak for.</summary>
internal static class RuleScores
{
    private const int QuestionMark = 200;

    /// <summary>"Not happy" is nearly as bad as "happy" is good; "not bad" is hardly praise.</summary>
    private const int DeniedPraisePercent = 80;

    public static void AddUp(PostReading reading)
    {
        var scores = reading.Scores;
        scores.Clear();
        foreach (var finding in reading.Meaning)
        {
            if (finding.Cue.Kind == CueKind.Inversion) scores.Question += Asking(reading, finding);
            else Add(scores, finding);
        }

        if (reading.Shape.HasQuestionMark) scores.Question += QuestionMark;
    }

    private static int Asking(PostReading reading, in Finding finding) =>
        reading.Shape.HasQuestionMark || reading.StartsClause(finding.First) ? finding.Weight : finding.Weight / 2;

    private static void Add(Scores scores, in Finding finding)
    {
        if (finding.IsNegated) AddDenied(scores, finding);
        else AddStated(scores, finding);
    }

    private static void AddDenied(Scores scores, in Finding finding)
    {
        switch (finding.Cue.Kind)
        {
            case CueKind.Praise:
                scores.Anger += finding.Weight * DeniedPraisePercent / 100;
                break;
            case CueKind.Anger or CueKind.Problem:
                break;
            default:
                AddStated(scores, finding);
                break;
        }
    }

    private static void AddStated(Scores scores, in Finding finding)
    {
        switch (finding.Cue.Kind)
        {
            case CueKind.Anger or CueKind.Sarcasm:
                scores.Anger += finding.Weight;
                break;
            case CueKind.Problem:
                scores.Problem += finding.Weight;
                break;
            case CueKind.Praise:
                scores.Praise += finding.Weight;
                break;
            case CueKind.Thanks:
                scores.Thanks += finding.Weight;
                break;
            case CueKind.Question:
                scores.Question += finding.Weight;
                break;
            case CueKind.Request:
                scores.Request += finding.Weight;
                break;
            case CueKind.Suggestion:
                scores.Suggestion += finding.Weight;
                break;
            case CueKind.Noise:
                scores.Noise += finding.Weight;
                break;
        }
    }
}
