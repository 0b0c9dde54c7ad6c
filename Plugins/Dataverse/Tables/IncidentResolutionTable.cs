namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>How a case ended. Column names of incidentresolution.</summary>
public static class IncidentResolutionTable
{
    public const string Name = "incidentresolution";
    public const string Id = "activityid";
    public const string Incident = "incidentid";
    public const string Subject = "subject";
    public const string CreatedOn = "createdon";
}
