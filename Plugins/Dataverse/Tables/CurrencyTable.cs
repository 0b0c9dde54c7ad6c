namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>A currency. Column names of transactioncurrency.</summary>
public static class CurrencyTable
{
    public const string Name = "transactioncurrency";
    public const string Id = "transactioncurrencyid";
    public const string Code = "isocurrencycode";
}
