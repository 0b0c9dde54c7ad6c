namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>What a caller gives to a custom API.</summary>
public sealed record CustomApiParameter(string UniqueName, CustomApiType Type, bool Optional, string? Table);
