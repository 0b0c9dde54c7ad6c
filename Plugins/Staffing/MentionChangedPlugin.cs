using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Staffing;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Staffing;

/// <summary>Keeps employees from touching complaints about themselves or about those they report to, and from confirming praise of themselves.</summary>
[Step("Update", StaffMentionTable.Name, Stage.PreOperation, FilteringColumns = Columns, PreImageColumns = Images)]
[Step("Delete", StaffMentionTable.Name, Stage.PreOperation, PreImageColumns = Images)]
public sealed class MentionChangedPlugin : PluginBase
{
    private const string Images =
        StaffMentionTable.Case + "," + StaffMentionTable.Employee + "," + StaffMentionTable.Kind + "," + StaffMentionTable.State;

    private const string Columns = Images + "," + StaffMentionTable.Basis + "," + StaffMentionTable.Evidence + "," + StaffMentionTable.Owner + ","
        + StaffMentionTable.Post + "," + StaffMentionTable.PrimaryName + "," + StaffMentionTable.StateCode + "," + StaffMentionTable.StatusCode;

    protected override void Run(PluginScope scope)
    {
        // What intake reads in an edited post, and what a merge takes along, is nobody's decision.
        if (scope.PreImage is not { } before || scope.IsOurs)
            return;
        if (Choice.Read<MentionKind>(before, StaffMentionTable.Kind) == MentionKind.Complaint)
            RefuseTheNamed(scope, before);
        if (scope.Context.MessageName == "Update")
            OwnPraise.Refuse(scope, scope.AfterSave(Images.Split(',')));
    }

    private static void RefuseTheNamed(PluginScope scope, Entity before)
    {
        if (before.GetAttributeValue<EntityReference>(StaffMentionTable.Employee) is not { } employee)
            return;
        var exclusions = new ExclusionStore(scope.AsSystem);
        if (exclusions.Excludes(exclusions.PersonOf(employee.Id), new EntityReference(UserTable.Name, scope.Context.InitiatingUserId)))
            throw Faults.Reject(ExclusionWords.CannotAct);
    }
}
