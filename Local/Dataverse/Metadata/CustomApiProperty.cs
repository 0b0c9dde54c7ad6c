namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>What a custom API answers.</summary>
public sealed record CustomApiProperty(string UniqueName, CustomApiType Type, string? Table);
