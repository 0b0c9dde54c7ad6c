namespace SocialCrm.Plugins.Fairness;

/// <summary>Numbers that look random and are the same on every machine and in every version of the framework (SplitMix64).</summary>
internal sealed class FixedNumbers
{
    private ulong _state;

    public FixedNumbers(ulong seed) => _state = seed;

    /// <summary>Puts items into an order of which each is equally likely (Fisher and Yates).</summary>
    public void Shuffle(int[] items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            var item = items[last];
            items[last] = items[other];
            items[other] = item;
        }
    }

    private int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
