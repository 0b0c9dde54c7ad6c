namespace SocialCrm.Plugins.Fairness;

/// <summary>The share of a group that waits longer than a time, as the time goes from one wait of the group to the next.</summary>
internal struct WaitingShare
{
    /// <summary>Less is a rounding error of the product.</summary>
    private const double Tolerance = 1e-9;

    private int _longer;
    private double _share;

    public WaitingShare(int count)
    {
        _longer = count;
        _share = 1;
    }

    /// <summary>Goes on to the next longer wait.</summary>
    public void Pass(bool hasEnded)
    {
        if (hasEnded)
            _share *= 1 - (1.0 / _longer);
        _longer--;
    }

    public readonly bool HasFallenTo(double share) => _share <= share + Tolerance;
}
