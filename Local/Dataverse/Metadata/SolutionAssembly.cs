using System;
using System.Collections.Immutable;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>A plug-in assembly of a solution: identity, code and the types registered in it.</summary>
public sealed record SolutionAssembly(Guid Id, string FullName, ImmutableArray<byte> Code, ImmutableArray<SolutionPluginType> Types);
