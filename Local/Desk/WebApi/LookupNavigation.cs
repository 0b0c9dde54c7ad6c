using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>A lookup under the name that it has in the Web API for one of the tables that it may point to.</summary>
internal sealed record LookupNavigation(string Name, TableSchema Table, ColumnSchema Column, TableSchema Target);
