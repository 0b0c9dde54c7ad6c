using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Simulation;

/// <summary>Values with the share of each, to draw from.</summary>
internal sealed class Shares<T>
{
    private readonly T[] _values;
    private readonly double[] _upTo;

    /// <param name="shares">At least one; what they add up to is the whole.</param>
    public Shares(IEnumerable<(T Value, double Share)> shares)
    {
        var all = shares.Where(one => one.Share > 0).ToList();
        _values = [.. all.Select(one => one.Value)];
        _upTo = new double[all.Count];
        var sum = 0.0;
        for (var i = 0; i < all.Count; i++)
            _upTo[i] = sum += all[i].Share;
    }

    /// <param name="unit">0 up to but not including 1.</param>
    public T At(double unit)
    {
        var point = unit * _upTo[^1];
        for (var i = 0; i < _upTo.Length - 1; i++)
        {
            if (point < _upTo[i])
                return _values[i];
        }
        return _values[^1];
    }
}
