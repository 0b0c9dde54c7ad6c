namespace SocialCrm.Cli.Training;

/// <summary>What was learned for one class: margin = bias + sum of weight times value.</summary>
internal sealed record LinearWeights(float[] Weights, double Bias)
{
    public double MarginOf(Sample sample) => MarginOf(Weights, Bias, sample);

    public static double MarginOf(float[] weights, double bias, Sample sample)
    {
        for (var at = 0; at < sample.Features.Length; at++) bias += weights[sample.Features[at]] * sample.Values[at];
        return bias;
    }
}
