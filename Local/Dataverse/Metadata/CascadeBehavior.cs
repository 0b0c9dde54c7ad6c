namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>What happens to the referencing rows when something happens to the referenced row.</summary>
public enum CascadeBehavior
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The same happens to them.</summary>
    Cascade,

    /// <summary>Their lookup is emptied (delete only).</summary>
    RemoveLink,

    /// <summary>The operation is refused while there are any (delete only).</summary>
    Restrict,

    /// <summary>The same happens to active ones.</summary>
    Active,

    /// <summary>The same happens to those of the same owner.</summary>
    UserOwned,
}
