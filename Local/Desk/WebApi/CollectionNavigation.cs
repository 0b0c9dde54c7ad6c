using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>The rows that point to a row, under the name that they have in the Web API.</summary>
/// <param name="Column">The lookup of <paramref name="Rows"/> that points.</param>
internal sealed record CollectionNavigation(string Name, TableSchema Table, TableSchema Rows, ColumnSchema Column);
