namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>A trained model that an admin installed. Column names of scrm_triagemodel.</summary>
public static class TriageModelTable
{
    public const string Name = "scrm_triagemodel";
    public const string Id = "scrm_triagemodelid";
    public const string PrimaryName = "scrm_name";
    public const string Number = "scrm_number";
    public const string Enabled = "scrm_enabled";
    public const string Weights = "scrm_weights";
    public const string Status = "scrm_status";
    public const string StatusReason = "scrm_statusreason";
    public const string Notes = "scrm_notes";
    public const string StateCode = "statecode";
}
