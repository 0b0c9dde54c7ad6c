namespace SocialCrm.Plugins.Triage;

/// <summary>How strongly the cues of a post speak for each reading, in hundredths of a cue's unit.</summary>
internal sealed class Scores
{
    private const int ClearProblem = 200;

    /// <summary>Something went wrong, in whatever words.</summary>
    public int Problem { get; set; }

    /// <summary>Displeasure, sarcasm and praise that is denied.</summary>
    public int Anger { get; set; }

    public int Praise { get; set; }

    /// <summary>Thanks alone: politeness, which cancels no problem.</summary>
    public int Thanks { get; set; }

    public int Question { get; set; }

    public int Request { get; set; }

    public int Suggestion { get; set; }

    public int Noise { get; set; }

    public int Negative => Problem + Anger;

    public int Ask => Question + Request;

    /// <summary>Good minus bad. Thanks count only where nothing clear is wrong: they never cancel a problem.</summary>
    public int Balance => Praise + (Anger == 0 && Problem < ClearProblem ? Thanks : 0) - Negative;

    /// <summary>No cue was found; the post may be in a language that the cues do not know.</summary>
    public bool IsEmpty => Negative + Praise + Thanks + Ask + Suggestion + Noise == 0;

    public void Clear() => Problem = Anger = Praise = Thanks = Question = Request = Suggestion = Noise = 0;
}
