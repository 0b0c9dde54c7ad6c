using System.Collections.Immutable;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>Columns and keys that a solution adds to a table that is already there.</summary>
public sealed record TableExtension(string Table, ImmutableArray<ColumnSchema> Columns, ImmutableArray<AlternateKey> Keys);
