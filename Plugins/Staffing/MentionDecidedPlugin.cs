using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Staffing;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Staffing;

/// <summary>As soon as it is certain who is named: a complaint takes the case from that employee, praise reaches them.</summary>
[Step("Create", StaffMentionTable.Name, Stage.PostOperation)]
[Step("Update", StaffMentionTable.Name, Stage.PostOperation, FilteringColumns = Columns, PreImageColumns = Columns)]
public sealed class MentionDecidedPlugin : PluginBase
{
    private const string Columns =
        StaffMentionTable.Case + "," + StaffMentionTable.Employee + "," + StaffMentionTable.Kind + "," + StaffMentionTable.State;

    protected override void Run(PluginScope scope)
    {
        var mention = scope.AfterSave(Columns.Split(','));
        var isConfirmed = Choice.Read<MentionState>(mention, StaffMentionTable.State) == MentionState.Confirmed;
        if (Choice.Read<MentionKind>(mention, StaffMentionTable.Kind) == MentionKind.Praise)
            Recognise(scope, isConfirmed);
        else if (isConfirmed && mention.GetAttributeValue<EntityReference>(StaffMentionTable.Case) is { } theCase)
            new CaseHandover(scope).Apply(theCase.Id);
    }

    private static void Recognise(PluginScope scope, bool isConfirmed)
    {
        var recognitions = new RecognitionKeeping(scope);
        if (isConfirmed)
            recognitions.Keep(scope.Target.Id);
        else if (scope.PreImage is { } before && Choice.Read<MentionState>(before, StaffMentionTable.State) == MentionState.Confirmed)
            recognitions.Withdraw(scope.Target.Id);
    }
}
