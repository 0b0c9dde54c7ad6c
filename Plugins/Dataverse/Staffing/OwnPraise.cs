using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.Dataverse.Staffing;

/// <summary>Praise counts once somebody else says that it is meant.</summary>
internal static class OwnPraise
{
    /// <param name="mention">The mention as it will be.</param>
    /// <exception cref="InvalidPluginExecutionException">HTTP 400 when it is confirmed praise of whoever saves it.</exception>
    public static void Refuse(PluginScope scope, Entity mention)
    {
        if (Choice.Read<MentionKind>(mention, StaffMentionTable.Kind) == MentionKind.Praise
            && Choice.Read<MentionState>(mention, StaffMentionTable.State) == MentionState.Confirmed
            && mention.GetAttributeValue<EntityReference>(StaffMentionTable.Employee) is { } employee
            && new ExclusionStore(scope.AsSystem).IsSame(employee.Id, scope.Context.InitiatingUserId))
        {
            throw Faults.Reject(ExclusionWords.CannotPraiseOneself);
        }
    }
}
