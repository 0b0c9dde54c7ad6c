namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>An organization that is a customer. Column names of account.</summary>
public static class AccountTable
{
    public const string Name = "account";
    public const string Id = "accountid";
    public const string PrimaryName = "name";
    public const string Tier = "scrm_tier";
}
