namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>What a contact can be recognised by. Column names of scrm_customerreference.</summary>
public static class CustomerReferenceTable
{
    public const string Name = "scrm_customerreference";
    public const string Id = "scrm_customerreferenceid";

    /// <summary>The booking code, order number or handle, as people write it.</summary>
    public const string Reference = "scrm_name";

    public const string Kind = "scrm_kind";

    /// <summary>For handles only.</summary>
    public const string Network = "scrm_network";

    public const string Contact = "scrm_contactid";

    /// <summary>What is compared; with the contact it is an alternate key.</summary>
    public const string Key = "scrm_key";

    public const string StateCode = "statecode";
}
