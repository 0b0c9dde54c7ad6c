using System.Collections.Immutable;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>Options that several columns share.</summary>
public sealed record GlobalChoice(string Name, ImmutableArray<ChoiceOption> Options);
