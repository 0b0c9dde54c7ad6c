using System.Collections.Immutable;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>Columns whose values together name one row of a table.</summary>
public sealed record AlternateKey(string Name, ImmutableArray<string> Columns);
