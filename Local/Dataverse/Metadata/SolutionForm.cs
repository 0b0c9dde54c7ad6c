using System;
using System.Collections.Immutable;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>A form of a table.</summary>
/// <param name="Kind">The type as the zip names it, such as main or quickCreate.</param>
/// <param name="Columns">Logical names of the columns it shows, in its order.</param>
public sealed record SolutionForm(Guid Id, string Table, string Kind, string Name, ImmutableArray<string> Columns);
