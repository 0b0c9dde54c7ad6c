using System;

namespace SocialCrm.Plugins.Triage.Models;

/// <summary>Turns margins into shares that add up to one, in whole numbers only, so that every framework and machine gets the same.</summary>
internal static class Shares
{
    /// <summary>All shares together.</summary>
    public const int Whole = 10_000;

    /// <summary>Margins are given in this part of one natural logarithm.</summary>
    public const int Unit = 1024;

    private const int StepsInUnit = 64;

    private const int Furthest = 16 * StepsInUnit;

    /// <summary>exp(-1/64), in 2^-30.</summary>
    private const long Decay = 1_057_095_000;

    private static readonly int[] Powers = PowersOfDecay();

    /// <summary>Replaces margins, in <see cref="Unit"/>, by shares, in <see cref="Whole"/>.</summary>
    public static void FromMargins(int[] margins)
    {
        var highest = margins[0];
        for (var at = 1; at < margins.Length; at++) highest = Math.Max(highest, margins[at]);
        long sum = 0;
        for (var at = 0; at < margins.Length; at++)
        {
            margins[at] = PowerOf(highest - (long)margins[at]);
            sum += margins[at];
        }

        for (var at = 0; at < margins.Length; at++) margins[at] = (int)(((long)margins[at] * Whole + sum / 2) / sum);
    }

    /// <summary>exp(-distance), in 2^-30, on a straight line between two steps.</summary>
    private static int PowerOf(long distance)
    {
        const int InStep = Unit / StepsInUnit;
        var step = distance / InStep;
        if (step >= Furthest) return 0;
        var part = (int)(distance % InStep);
        return Powers[step] - (int)((long)(Powers[step] - Powers[step + 1]) * part / InStep);
    }

    private static int[] PowersOfDecay()
    {
        var powers = new int[Furthest + 1];
        long power = 1 << 30;
        for (var at = 0; at < powers.Length; at++)
        {
            powers[at] = (int)power;
            power = (power * Decay + (1 << 29)) >> 30;
        }

        return powers;
    }
}
