namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>What a role allows, and how far.</summary>
/// <param name="Name">Name such as prvReadIncident.</param>
/// <param name="Depth">How far it reaches.</param>
public sealed record RolePrivilege(string Name, PrivilegeDepth Depth);
