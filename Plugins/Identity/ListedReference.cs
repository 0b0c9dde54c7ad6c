namespace SocialCrm.Plugins.Identity;

/// <summary>One thing that a contact can be recognised by.</summary>
/// <param name="Key">As <see cref="ReferenceKey"/> spells it.</param>
public sealed record ListedReference(ReferenceKind Kind, string Key);
