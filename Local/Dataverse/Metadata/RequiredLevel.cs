namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>Who insists on a value in a column.</summary>
public enum RequiredLevel
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>Forms recommend it.</summary>
    Recommended,

    /// <summary>Forms require it; the API does not.</summary>
    Application,

    /// <summary>The platform requires it, also from the API.</summary>
    System,
}
