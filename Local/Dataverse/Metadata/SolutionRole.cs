using System;
using System.Collections.Immutable;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>A security role of a solution.</summary>
public sealed record SolutionRole(Guid Id, string Name, ImmutableArray<RolePrivilege> Privileges);
