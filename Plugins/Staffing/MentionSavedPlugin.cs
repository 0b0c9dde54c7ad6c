using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Staffing;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Staffing;

/// <summary>Checks a staff mention, takes its case from its post, and gives it a name.</summary>
[Step("Create", StaffMentionTable.Name, Stage.PreOperation)]
public sealed class MentionSavedPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var mention = scope.Target;
        var employee = mention.GetAttributeValue<EntityReference>(StaffMentionTable.Employee)
            ?? throw Faults.Reject("A staff mention needs an employee: choose who is named.");
        var kind = Choice.Read<MentionKind>(mention, StaffMentionTable.Kind)
            ?? throw Faults.Reject("A staff mention needs a kind: choose Complaint or Praise.");
        var store = new MentionStore(scope.AsSystem);
        var post = mention.GetAttributeValue<EntityReference>(StaffMentionTable.Post);
        if (mention.GetAttributeValue<EntityReference>(StaffMentionTable.Case) == null)
        {
            if (post == null)
                throw Faults.Reject("A staff mention needs a post or a case: choose where the employee is named.");
            mention[StaffMentionTable.Case] = store.CaseOfPost(post.Id) is { } caseId ? new EntityReference(IncidentTable.Name, caseId) : null;
        }

        if (!scope.IsByOurApi && mention.GetAttributeValue<EntityReference>(StaffMentionTable.Case) is { } theCase)
            mention[StaffMentionTable.Case] = new EntityReference(IncidentTable.Name, store.LivingCase(theCase.Id));
        if (string.IsNullOrWhiteSpace(mention.GetAttributeValue<string>(StaffMentionTable.PrimaryName)))
            mention[StaffMentionTable.PrimaryName] = $"{store.NameOf(employee.Id)}: {kind.ToString().ToLowerInvariant()}";
        if (mention.GetAttributeValue<OptionSetValue>(StaffMentionTable.State) == null)
            mention[StaffMentionTable.State] = Choice.Of(MentionState.Suggested);
        if (!scope.IsByOurApi)
            OwnPraise.Refuse(scope, mention);
    }
}
