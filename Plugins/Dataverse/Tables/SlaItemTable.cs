namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>One measure of an SLA; only ever read. Column names of slaitem.</summary>
public static class SlaItemTable
{
    public const string Name = "slaitem";
    public const string Id = "slaitemid";

    /// <summary>The column of the case that shows the KPI.</summary>
    public const string RelatedField = "relatedfield";

    public const string FailureAfter = "failureafter";
}
