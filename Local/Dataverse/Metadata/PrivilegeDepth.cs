namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>How far a privilege reaches.</summary>
public enum PrivilegeDepth
{
    /// <summary>Own rows.</summary>
    Basic,

    /// <summary>Rows of the business unit.</summary>
    Local,

    /// <summary>Rows of the business unit and those below.</summary>
    Deep,

    /// <summary>All rows.</summary>
    Global,
}
