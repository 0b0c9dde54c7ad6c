namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>One text for all customers of a crisis. Column names of scrm_crisisupdate.</summary>
public static class CrisisUpdateTable
{
    public const string Name = "scrm_crisisupdate";
    public const string Id = "scrm_crisisupdateid";
    public const string PrimaryName = "scrm_name";
    public const string Crisis = "scrm_crisisid";
    public const string Text = "scrm_text";
    public const string Translations = "scrm_translations";
    public const string State = "scrm_state";
    public const string Number = "scrm_number";
    public const string WrittenBy = "scrm_writtenbyid";
    public const string ApprovedBy = "scrm_approvedbyid";
    public const string ApprovedOn = "scrm_approvedon";
    public const string Drafted = "scrm_drafted";
    public const string HeldOut = "scrm_heldout";
}
