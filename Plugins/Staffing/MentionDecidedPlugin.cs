using System;
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
        Recognise(scope, Named(scope.PreImage, MentionKind.Praise), Named(mention, MentionKind.Praise));
        if (Named(mention, MentionKind.Complaint) != null && mention.GetAttributeValue<EntityReference>(StaffMentionTable.Case) is { } theCase)
            new CaseHandover(scope).Apply(theCase.Id);
    }

    private static void Recognise(PluginScope scope, Guid? before, Guid? after)
    {
        if (before == after)
            return;
        var recognitions = new RecognitionKeeping(scope);
        if (before is { } was)
            recognitions.Withdraw(scope.Target.Id, was);
        if (after is { } now)
            recognitions.Keep(scope.Target.Id, now);
    }

    /// <summary>The employee of a confirmed mention of a kind; null for any other.</summary>
    private static Guid? Named(Entity? mention, MentionKind kind) =>
        mention != null
        && Choice.Read<MentionKind>(mention, StaffMentionTable.Kind) == kind
        && Choice.Read<MentionState>(mention, StaffMentionTable.State) == MentionState.Confirmed
            ? mention.GetAttributeValue<EntityReference>(StaffMentionTable.Employee)?.Id
            : null;
}
