using System.Globalization;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Posts;
using SocialCrm.Plugins.Dataverse.Stores;

namespace SocialCrm.Plugins.Evidence;

/// <summary>Notes that an author deleted a post: it still happened, so a copy is kept and the case and its clocks go on.</summary>
[CustomApi("scrm_ReportPostDeleted")]
public sealed class ReportPostDeletedApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var evidence = new EvidenceStore(scope.AsSystem);
        var post = ReportedPost.Read(scope, evidence);
        var deletedOn = scope.RequiredTime("DeletedOn");
        if (post.State != PostState.DeletedByAuthor)
        {
            var what = string.Format(CultureInfo.InvariantCulture, "Deleted by its author on {0:yyyy-MM-dd HH:mm} UTC", deletedOn);
            evidence.Keep(post, what, scope.UtcNow);
            new PostWriter(scope.AsSystem).MarkDeleted(post.PostId);
            if (post.CaseId is { } caseId)
                new NoteStore(scope.AsSystem).Write(caseId, "A post of this case was deleted", what + ". Its text is kept as evidence.");
            scope.Trace("evidence: post={0} deleted", post.PostId);
        }

        scope.Output("SocialActivityId", post.PostId);
        scope.Output("CaseId", post.CaseId);
    }
}
