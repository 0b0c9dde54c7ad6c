namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>A person who is a customer. Column names of contact.</summary>
public static class ContactTable
{
    public const string Name = "contact";
    public const string Id = "contactid";
    public const string FirstName = "firstname";
    public const string LastName = "lastname";
    public const string FullName = "fullname";
    public const string Description = "description";
    public const string Email1 = "emailaddress1";
    public const string Email2 = "emailaddress2";
    public const string Email3 = "emailaddress3";
    public const string Telephone1 = "telephone1";
    public const string MobilePhone = "mobilephone";
    public const string StateCode = "statecode";
    public const string Company = "parentcustomerid";
    public const string AddressLine = "address1_line1";
    public const string PostalCode = "address1_postalcode";
    public const string Tier = "scrm_tier";
}
