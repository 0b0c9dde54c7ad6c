using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.History;

/// <summary>Carries a decision about who an author is to the open cases of the author and of the customers before and after.</summary>
[Step(
    "Update",
    SocialProfileTable.Name,
    Stage.PostOperation,
    IsAsync = true,
    FilteringColumns = SocialProfileTable.Customer + "," + SocialProfileTable.LinkState,
    PreImageColumns = SocialProfileTable.Customer)]
public sealed class ProfileLinkChangedPlugin : PluginBase
{
    protected override void Run(PluginScope scope) =>
        new CaseHistory(scope).RefreshWhatShows(new ChangedMatter(scope.BeforeAndAfter(SocialProfileTable.Customer), scope.Target.Id, IsShared: true));
}
