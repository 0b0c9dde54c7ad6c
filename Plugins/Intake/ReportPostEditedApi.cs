using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Posts;

namespace SocialCrm.Plugins.Intake;

/// <summary>Takes the new text of a post: the old one is kept, the urgency may rise, and a post that needed no case may get one.</summary>
[CustomApi("scrm_ReportPostEdited")]
public sealed class ReportPostEditedApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var result = new EditedPost(scope).Take();
        scope.Output("SocialActivityId", result.PostRowId);
        scope.Output("CaseId", result.CaseId);
        scope.Output("Outcome", OutcomeName.Of(result.Outcome));
        scope.Output("Reason", result.Reason);
    }
}
