namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>One wait that the platform's SLA measures; only ever read. Column names of slakpiinstance.</summary>
public static class SlaKpiInstanceTable
{
    public const string Name = "slakpiinstance";
    public const string Id = "slakpiinstanceid";
    public const string Status = "status";
    public const string Regarding = "regarding";
    public const string FailureTime = "failuretime";
    public const string WarningTime = "warningtime";
    public const string SucceededOn = "succeededon";
    public const string PausedOn = "pausedon";
    public const string ElapsedTime = "elapsedtime";
    public const string AppliesFrom = "applicablefromvalue";
    public const string Item = "msdyn_slaitemid";
    public const string CreatedOn = "createdon";
}
