namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>Money or its worth for what went wrong. Column names of scrm_goodwill.</summary>
public static class GoodwillTable
{
    public const string Name = "scrm_goodwill";
    public const string Id = "scrm_goodwillid";
    public const string PrimaryName = "scrm_name";
    public const string Case = "scrm_caseid";

    /// <summary>In the currency of the row.</summary>
    public const string Amount = "scrm_amount";

    /// <summary>In the base currency of the organization; the platform fills it.</summary>
    public const string AmountBase = "scrm_amount_base";

    public const string Currency = "transactioncurrencyid";
    public const string Reason = "scrm_reason";
    public const string State = "scrm_state";
    public const string RequestedBy = "scrm_requestedbyid";
    public const string DecidedBy = "scrm_decidedbyid";
    public const string DecidedOn = "scrm_decidedon";
    public const string PaidOn = "scrm_paidon";

    /// <summary>Who was asked to decide.</summary>
    public const string Asked = "scrm_askedid";

    public const string DecisionReason = "scrm_decisionreason";
    public const string CreatedOn = "createdon";
    public const string StateCode = "statecode";
}
