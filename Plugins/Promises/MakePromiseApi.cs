using System;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;

namespace SocialCrm.Plugins.Promises;

/// <summary>Remembers what was promised to the customer of a case, and until when. The same open promise is kept once.</summary>
[CustomApi("scrm_MakePromise")]
public sealed class MakePromiseApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var caseId = scope.RequiredId("CaseId");
        var text = scope.Required("Text");
        var dueOn = scope.RequiredTime("DueOn");
        var promises = new PromiseStore(new OwnedByCaller(scope));
        if (!promises.CaseExists(caseId))
            throw Faults.NotFound("CaseId names no case: give the id of a case.");
        var draft = new PromiseDraft(text, caseId, dueOn);
        if (scope.Input<Guid>("PostId") is var postId && postId != Guid.Empty)
            draft = draft with { PostId = postId, PostCaseId = promises.CaseOfPost(postId) };
        if (draft.Mistake(scope.UtcNow) is { } mistake)
            throw Faults.Reject(mistake);
        new ExclusionStore(scope.AsSystem).RequireMayAct(caseId, scope.Context.InitiatingUserId);

        var known = promises.OpenLike(draft);
        var id = known ?? promises.Add(draft);
        scope.Output("PromiseId", id);
        scope.Output("Created", known == null);
        scope.Trace("promise: case={0} promise={1} new={2}", caseId, id, known == null);
    }
}
