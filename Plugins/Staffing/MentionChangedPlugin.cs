using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Staffing;

/// <summary>Keeps employees from deciding on complaints about themselves or about those they report to.</summary>
[Step("Update", StaffMentionTable.Name, Stage.PreOperation, FilteringColumns = Columns, PreImageColumns = Columns)]
public sealed class MentionChangedPlugin : PluginBase
{
    private const string Columns =
        StaffMentionTable.Case + "," + StaffMentionTable.Employee + "," + StaffMentionTable.Kind + "," + StaffMentionTable.State;

    protected override void Run(PluginScope scope)
    {
        var isComplaint = scope.PreImage is { } before && Choice.Read<MentionKind>(before, StaffMentionTable.Kind) == MentionKind.Complaint;
        if (!isComplaint || scope.PreImage!.GetAttributeValue<EntityReference>(StaffMentionTable.Employee) is not { } employee)
            return;
        var exclusions = new ExclusionStore(scope.AsSystem);
        if (exclusions.Excludes(exclusions.PersonOf(employee.Id), new EntityReference(UserTable.Name, scope.Context.InitiatingUserId)))
            throw Faults.Reject(ExclusionWords.CannotAct);
    }
}
