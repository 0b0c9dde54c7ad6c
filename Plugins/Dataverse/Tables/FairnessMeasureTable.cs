namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>Whether everybody waited equally long for a first response. Column names of scrm_fairnessmeasure.</summary>
public static class FairnessMeasureTable
{
    public const string Name = "scrm_fairnessmeasure";
    public const string Id = "scrm_fairnessmeasureid";
    public const string PrimaryName = "scrm_name";
    public const string From = "scrm_from";
    public const string To = "scrm_to";
    public const string MeasuredOn = "scrm_measuredon";
    public const string People = "scrm_people";
    public const string Waiting = "scrm_waiting";
    public const string Gaps = "scrm_gaps";
    public const string AuthorGaps = "scrm_authorgaps";
    public const string Summary = "scrm_summary";
    public const string Figures = "scrm_figures";
}
