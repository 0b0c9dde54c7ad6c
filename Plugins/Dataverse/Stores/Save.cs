using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Writes that must not undo what somebody else wrote meanwhile.</summary>
internal static class Save
{
    /// <summary>
    /// Updates a row that still has the version that it was read with; a version mismatch is a passing fault, so that the caller
    /// tries again. A row without a version is written as it is.
    /// </summary>
    public static void UpdateIfUnchanged(this IOrganizationService service, Entity row) => service.Execute(new UpdateRequest
    {
        Target = row,
        ConcurrencyBehavior = row.RowVersion == null ? ConcurrencyBehavior.Default : ConcurrencyBehavior.IfRowVersionMatches,
    });
}
