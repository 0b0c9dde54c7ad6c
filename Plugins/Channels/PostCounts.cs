namespace SocialCrm.Plugins.Channels;

/// <summary>The posts of customers on a channel in some time.</summary>
/// <param name="NeedingAnswer">Those that opened, joined or reopened a case.</param>
public sealed record PostCounts(int All, int NeedingAnswer)
{
    /// <summary>How many came on the day with most of them.</summary>
    public int OnBusiestDay { get; init; }

    /// <summary>From 0 to 1; null without a post.</summary>
    public decimal? AnswerShare => All == 0 ? null : decimal.Round((decimal)NeedingAnswer / All, 2);

    /// <summary>How many a day besides the busiest one: a wave of one day says nothing about the others.</summary>
    public decimal UsualPerDay(int days) => decimal.Round((decimal)(All - OnBusiestDay) / (days - 1), 2);

    /// <summary>How many a day.</summary>
    public decimal PerDay(int days) => decimal.Round((decimal)All / days, 2);
}
