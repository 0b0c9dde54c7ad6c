using System.Collections.Generic;

namespace SocialCrm.Plugins.Triage;

/// <summary>What a post wants and whether somebody has to act, with the reasons that are not cues in the text.</summary>
internal sealed class Verdict
{
    public Verdict(Intent intent, bool needsCase, int confidence, params Signal[] because)
    {
        Intent = intent;
        NeedsCase = needsCase;
        Confidence = confidence;
        Because = because;
    }

    public Intent Intent { get; }

    public bool NeedsCase { get; }

    /// <summary>0 to 100.</summary>
    public int Confidence { get; }

    public IReadOnlyList<Signal> Because { get; }
}
