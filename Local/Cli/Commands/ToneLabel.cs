namespace SocialCrm.Cli.Commands;

/// <summary>Tone in the three words that labelled data sets use.</summary>
internal static class ToneLabel
{
    /// <summary>A tone down to this is negative.</summary>
    private const decimal Negative = -0.05m;

    /// <summary>A tone from this on is positive.</summary>
    private const decimal Positive = 0.25m;

    /// <param name="tone">-1 to 1.</param>
    public static string Of(decimal tone) => tone switch
    {
        <= Negative => "negative",
        >= Positive => "positive",
        _ => "neutral",
    };
}
