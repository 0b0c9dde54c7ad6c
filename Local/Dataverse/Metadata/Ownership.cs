namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>Who owns the rows of a table.</summary>
public enum Ownership
{
    /// <summary>Rows belong to no one (children such as activity parties, intersect tables).</summary>
    None,

    /// <summary>Rows belong to a user or a team.</summary>
    User,

    /// <summary>Rows belong to a business unit.</summary>
    Business,

    /// <summary>Rows belong to the organization.</summary>
    Organization,
}
