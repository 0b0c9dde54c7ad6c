namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>How much goodwill the holders of a security role may give. Column names of scrm_goodwilllimit.</summary>
public static class GoodwillLimitTable
{
    public const string Name = "scrm_goodwilllimit";
    public const string Id = "scrm_goodwilllimitid";

    /// <summary>The name of the security role.</summary>
    public const string PrimaryName = "scrm_name";

    /// <summary>In the base currency of the organization.</summary>
    public const string PerCase = "scrm_percase";

    /// <summary>In the base currency of the organization, for one customer and their household in twelve months.</summary>
    public const string PerCustomer = "scrm_percustomer";

    /// <summary>When an offer or a decision was last judged; on the first row alone, which is locked while that is done.</summary>
    public const string JudgedOn = "scrm_judgedon";
}
