using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Staffing;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Staffing;

/// <summary>Takes a case from the employee whom its customer complains about, as soon as that is certain.</summary>
[Step("Create", StaffMentionTable.Name, Stage.PostOperation)]
[Step("Update", StaffMentionTable.Name, Stage.PostOperation, FilteringColumns = Columns, PreImageColumns = Columns)]
public sealed class MentionDecidedPlugin : PluginBase
{
    private const string Columns =
        StaffMentionTable.Case + "," + StaffMentionTable.Employee + "," + StaffMentionTable.Kind + "," + StaffMentionTable.State;

    protected override void Run(PluginScope scope)
    {
        var mention = scope.AfterSave(Columns.Split(','));
        if (Choice.Read<MentionState>(mention, StaffMentionTable.State) != MentionState.Confirmed)
            return;
        if (Choice.Read<MentionKind>(mention, StaffMentionTable.Kind) == MentionKind.Complaint
            && mention.GetAttributeValue<EntityReference>(StaffMentionTable.Case) is { } theCase)
        {
            new CaseHandover(scope).Apply(theCase.Id);
        }
    }
}
