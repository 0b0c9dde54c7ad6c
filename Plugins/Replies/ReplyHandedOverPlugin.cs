using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Replies;

/// <summary>The system job to which the sweep hands a reply over. The API has a transaction of its own, so a fault undoes this reply only.</summary>
[Step("Update", SocialActivityTable.Name, Stage.PostOperation, IsAsync = true, FilteringColumns = SocialActivityTable.ReplyAsOf)]
public sealed class ReplyHandedOverPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        if (scope.TargetTime(SocialActivityTable.ReplyAsOf) is { } asOf)
            scope.AsSystem.Execute(new OrganizationRequest("scrm_SettleReply") { ["ReplyId"] = scope.Target.Id, ["AsOf"] = asOf });
    }
}
