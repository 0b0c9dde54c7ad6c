using System.Globalization;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Triage;

/// <summary>Tells the person who looks at a case what triage was unsure of.</summary>
public static class ReviewReason
{
    /// <summary>Length of the scrm_reviewreason column, in characters.</summary>
    public const int Maximum = 200;

    /// <summary>One line with the two likeliest readings and the first reason; null when nobody has to look.</summary>
    public static string? Of(TriageDecision decision) => decision.NeedsReview
        ? PostText.Cut(
            string.Format(
                CultureInfo.InvariantCulture,
                "{0}{1}? {2}: {3}",
                decision.Intent,
                decision.NextIntent == decision.Intent ? "" : " or " + decision.NextIntent,
                decision.Signals[0].Cue,
                decision.Signals[0].Effect),
            Maximum)
        : null;
}
