namespace SocialCrm.Plugins.Identity;

/// <summary>Who becomes the customer of a case whose author nobody knows; the order is that of the choice scrm_unknownauthor.</summary>
public enum UnknownAuthor
{
    /// <summary>A contact made from the social profile.</summary>
    ContactFromProfile,

    /// <summary>One account row that stands for all of them.</summary>
    UnknownCustomerAccount,
}
