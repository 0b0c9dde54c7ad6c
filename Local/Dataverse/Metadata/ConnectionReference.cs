namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>What cloud flows name in the place of a connection, which an administrator chooses.</summary>
/// <param name="ConnectorId">The connector, such as <c>/providers/Microsoft.PowerApps/apis/shared_rss</c>.</param>
public sealed record ConnectionReference(string LogicalName, string DisplayName, string ConnectorId);
