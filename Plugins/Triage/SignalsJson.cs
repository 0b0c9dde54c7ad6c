using System;
using System.Linq;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Triage;

/// <summary>Writes a decision's reasons for the scrm_signals column, so that reps, reports and flows can read them.</summary>
public static class SignalsJson
{
    /// <summary>Length of the scrm_signals column, in characters.</summary>
    public const int Maximum = 8000;

    /// <summary>
    /// <c>{"v":1,"intent","tone","urgency","needsCase","confidence","needsReview","more","signals":[{"kind","cue","effect"}]}</c>
    /// in this order; <c>more</c> is true when the weakest signals were left out to stay within <see cref="Maximum"/>.
    /// </summary>
    public static string Write(TriageDecision decision)
    {
        if (decision is null) throw new ArgumentNullException(nameof(decision));

        var kept = decision.Signals.Count;
        var json = Write(decision, kept);
        while (json.Length > Maximum)
        {
            kept /= 2;
            json = Write(decision, kept);
        }

        return json;
    }

    private static string Write(TriageDecision decision, int kept) => JsonText.Write(json => json
        .Field("v", 1)
        .Field("intent", decision.Intent.ToString())
        .Field("tone", decision.Tone)
        .Field("urgency", decision.Urgency.ToString())
        .Field("needsCase", decision.NeedsCase)
        .Field("confidence", decision.Confidence)
        .Field("needsReview", decision.NeedsReview)
        .Field("more", kept < decision.Signals.Count)
        .Array("signals", decision.Signals.Take(kept), Signal));

    private static void Signal(JsonText json, Signal signal) => json
        .Field("kind", signal.Kind)
        .Field("cue", signal.Cue)
        .Field("effect", signal.Effect);
}
