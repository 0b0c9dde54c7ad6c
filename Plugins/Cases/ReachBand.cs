namespace SocialCrm.Plugins.Cases;

/// <summary>The reach of an author, coarse enough for a chart. For information only.</summary>
public enum ReachBand
{
    Below100,
    Below1000,
    Below10000,
    Below100000,
    From100000,
}
