using System;

namespace SocialCrm.Plugins.Triage;

/// <summary>Turns scores into one tone from -1 to 1, where 0 is neutral.</summary>
internal static class ToneRules
{
    /// <summary>Praise below one clear cue is small talk.</summary>
    private const int Friendly = 150;

    /// <summary>Even half a cue of a problem tells, because people rarely mention one for fun.</summary>
    private const int Unfriendly = -100;

    /// <summary>Somebody who asks may mention a problem without being displeased.</summary>
    private const int UnfriendlyBesideAsk = -150;

    private const int ClearProblem = 200;

    /// <summary>The balance at which the tone is half of the way to its end.</summary>
    private const int HalfWay = 400;

    public static decimal Of(Scores scores)
    {
        var balance = Balance(scores);
        if (balance < Friendly && balance > (scores.Ask > 0 ? UnfriendlyBesideAsk : Unfriendly)) return 0m;
        var tone = (decimal)balance / (Math.Abs(balance) + HalfWay);
        return Math.Round(tone, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>Good minus bad. Thanks count only where nothing clear is wrong: they never cancel a problem.</summary>
    public static int Balance(Scores scores) =>
        scores.Praise + (scores.Anger == 0 && scores.Problem < ClearProblem ? scores.Thanks : 0) - scores.Negative;
}
