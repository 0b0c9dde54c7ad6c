namespace SocialCrm.Plugins.Triage.Corrections;

/// <summary>Says how a corrected post sounds, for training.</summary>
public static class CorrectionLabel
{
    /// <summary>
    /// A complaint is negative and praise is positive. Any other post sounds as triage read it, unless that tone went with the very
    /// intent that was wrong: what was no complaint is not negative, and what was no praise is not positive.
    /// </summary>
    /// <returns><c>negative</c>, <c>neutral</c> or <c>positive</c>.</returns>
    public static string Of(Intent? before, Intent after, decimal tone)
    {
        if (after == Intent.Complaint) return "negative";
        if (after == Intent.Praise) return "positive";
        if (tone < 0 && before != Intent.Complaint) return "negative";
        return tone > 0 && before != Intent.Praise ? "positive" : "neutral";
    }
}
