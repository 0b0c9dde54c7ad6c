namespace SocialCrm.Plugins.Triage;

/// <summary>How strongly a post speaks for each reading, in hundredths of a cue's unit. Whoever fills it in may be rules or a trained model.</summary>
internal sealed class Scores
{
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
}
