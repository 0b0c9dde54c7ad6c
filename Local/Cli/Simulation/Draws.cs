using System;

namespace SocialCrm.Cli.Simulation;

/// <summary>Random numbers from a seed, the same on every machine and in every version of .NET (SplitMix64).</summary>
/// <remarks>Each subject has a stream of its own, so that other followers leave the times of posts as they were.</remarks>
internal sealed class Draws(int seed, int stream)
{
    private ulong _state = Mixed(Mixed(unchecked((ulong)(uint)seed)) + (ulong)stream);

    /// <summary>0 up to but not including 1.</summary>
    public double Unit()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15UL);
        return (Mixed(_state) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Of a normal distribution with mean 0 and standard deviation 1.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    /// <summary>Of an exponential distribution with mean 1.</summary>
    public double Exponential() => -Math.Log(1 - Unit());

    private static ulong Mixed(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
