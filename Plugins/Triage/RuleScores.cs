namespace SocialCrm.Plugins.Triage;

/// <summary>Adds up what the cues of a post speak for.</summary>
internal static class RuleScores
{
    private const int QuestionMark = 200;

    /// <summary>"Not happy" is nearly as bad as "happy" is good; "not bad" is hardly praise.</summary>
    private const int DeniedPraisePercent = 80;

    public static Scores Of(PostReading reading)
    {
        var scores = new Scores();
        foreach (var finding in reading.Meaning)
        {
            if (finding.Cue.Kind == CueKind.Inversion) scores.Question += Asking(reading, finding);
            else Add(scores, finding);
        }

        if (reading.HasQuestionMark) scores.Question += QuestionMark;
        return scores;
    }

    private static int Asking(PostReading reading, Finding finding) =>
        reading.HasQuestionMark || reading.StartsClause(finding.First) ? finding.Weight : finding.Weight / 2;

    private static void Add(Scores scores, Finding finding)
    {
        if (finding.IsNegated) AddDenied(scores, finding);
        else AddStated(scores, finding);
    }

    private static void AddDenied(Scores scores, Finding finding)
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

    private static void AddStated(Scores scores, Finding finding)
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
