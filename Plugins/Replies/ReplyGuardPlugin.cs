using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Replies;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Replies;

/// <summary>Keeps people, imports and other solutions from leading a reply past its checks, its approval and its lease.</summary>
[Step("Create", SocialActivityTable.Name, Stage.PreOperation)]
[Step(
    "Update",
    SocialActivityTable.Name,
    Stage.PreOperation,
    FilteringColumns = SocialActivityTable.ReplyState + "," + ReplyGuard.KeptColumns + "," + ReplyGuard.WrittenColumns,
    PreImageColumns = ReplyGuard.ImageColumns)]
public sealed class ReplyGuardPlugin : PluginBase
{
    protected override void Run(PluginScope scope) => new ReplyGuard(scope).Watch();
}
