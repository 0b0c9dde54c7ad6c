namespace SocialCrm.Plugins.Triage;

/// <summary>How likely each tone is, in ten-thousandths; the three add up to 10,000 within rounding.</summary>
public readonly record struct ToneShares(int Negative, int Neutral, int Positive)
{
    /// <summary>The likeliest tone; of two equal ones the first of the enumeration.</summary>
    public ToneLabel Label =>
        Negative >= Neutral && Negative >= Positive ? ToneLabel.Negative
        : Neutral >= Positive ? ToneLabel.Neutral
        : ToneLabel.Positive;

    /// <summary>The share of the likeliest tone.</summary>
    public int Highest => Of(Label);

    /// <summary>The likeliest tone but one.</summary>
    public ToneLabel Next =>
        Label switch
        {
            ToneLabel.Negative => Neutral >= Positive ? ToneLabel.Neutral : ToneLabel.Positive,
            ToneLabel.Neutral => Negative >= Positive ? ToneLabel.Negative : ToneLabel.Positive,
            _ => Negative >= Neutral ? ToneLabel.Negative : ToneLabel.Neutral,
        };

    public int Of(ToneLabel tone) =>
        tone switch
        {
            ToneLabel.Negative => Negative,
            ToneLabel.Neutral => Neutral,
            _ => Positive,
        };
}
