namespace SocialCrm.Plugins.Identity;

/// <summary>What a contact can be recognised by; the order is that of the choice scrm_referencekind.</summary>
public enum ReferenceKind
{
    Booking,
    Order,

    /// <summary>The name of an account on a network.</summary>
    Handle,
}
