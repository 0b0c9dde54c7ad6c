using System.Globalization;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Triage;

/// <summary>Tells the person who looks at a case what triage was unsure of.</summary>
public static class ReviewReason
{
    /// <summary>Length of the scrm_reviewreason column, in characters.</summary>
    public const int Maximum = 200;

    /// <summary>One line with the reading, how sure triage was of it, and the first reason; null when nobody has to look.</summary>
    public static string? Of(TriageDecision decision) => decision.NeedsReview
        ? PostText.Cut(
            string.Format(
                CultureInfo.InvariantCulture,
                "Read as {0}, {1:0} % sure. {2}: {3}",
                decision.Intent,
                decision.Confidence * 100,
                decision.Signals[0].Cue,
                decision.Signals[0].Effect),
            Maximum)
        : null;
}
