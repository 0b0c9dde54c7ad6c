namespace SocialCrm.Plugins.Cases;

/// <summary>Puts a reach into its band.</summary>
public static class ReachBands
{
    /// <summary>The band of a number of followers; less than none counts as none.</summary>
    public static ReachBand Of(int followers) => followers switch
    {
        < 100 => ReachBand.Below100,
        < 1_000 => ReachBand.Below1000,
        < 10_000 => ReachBand.Below10000,
        < 100_000 => ReachBand.Below100000,
        _ => ReachBand.From100000,
    };
}
