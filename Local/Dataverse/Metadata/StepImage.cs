using System.Collections.Immutable;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>A copy of the row that a step gets.</summary>
/// <param name="Alias">Key of the image.</param>
/// <param name="Pre">Whether it is wanted before the operation.</param>
/// <param name="Post">Whether it is wanted after the operation.</param>
/// <param name="Property">Request property that names the row.</param>
/// <param name="Columns">Columns in it; empty = all.</param>
public sealed record StepImage(string Alias, bool Pre, bool Post, string Property, ImmutableArray<string> Columns);
