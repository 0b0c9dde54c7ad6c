using System;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Replies;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Replies;

/// <summary>Drafts the answer to a case; sends nothing. The same draft by the same person again gives the first one back.</summary>
[CustomApi("scrm_DraftReply")]
public sealed class DraftReplyApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var input = Read(scope);
        var drafting = new ReplyDrafting(new OwnedByCaller(scope), input);
        var caseId = scope.Input<Guid>("CaseId");
        if (caseId == Guid.Empty && input.PostId == null)
            throw Faults.Reject("CaseId is missing: give it the id of a case, or PostId that of a post without one.");
        var facts = caseId == Guid.Empty ? drafting.FactsOfPost(input.PostId!.Value) : drafting.Facts(caseId);
        var reply = ReplyCheck.Of(input, facts);
        if (!scope.Input<bool>("CheckOnly"))
        {
            if (reply.Problems.Count > 0)
                throw Faults.Reject(string.Join(" ", reply.Problems));
            new ExclusionStore(scope.AsSystem).RequireMayAct(facts.Case.Id, scope.Context.InitiatingUserId);
            var id = drafting.Keep(facts, reply);
            scope.Trace("reply: drafted={0} case={1} parts={2}", id, facts.Case.Id, reply.Parts.Count);
            scope.Output("ReplyId", id);
        }

        scope.Output("Parts", reply.Parts.Count);
        scope.Output("Route", reply.Route.ToString());
        scope.Output("Network", reply.Answered == null ? "" : NetworkName.Of(reply.Answered.Channel.Network));
        scope.Output("NeedsApproval", reply.ApprovalReason != null);
        scope.Output("Warnings", string.Join("\n", reply.Warnings));
        scope.Output("Problems", string.Join("\n", reply.Problems));
    }

    private static DraftInput Read(PluginScope scope)
    {
        var post = scope.Input<Guid>("PostId");
        return new DraftInput(
            PostText.Storable(scope.Input<string>("Text") ?? "").Trim(),
            ReadRoute(scope.Input<string>("Route")),
            post == Guid.Empty ? null : post,
            scope.Input<bool>("Instead"),
            scope.Context.InitiatingUserId,
            scope.UtcNow);
    }

    private static ReplyRoute? ReadRoute(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        return Enum.TryParse<ReplyRoute>(name!.Trim(), true, out var route) && Enum.IsDefined(typeof(ReplyRoute), route)
            ? route
            : throw Faults.Reject($"Route is '{name}': give Public or Private, or leave it out.");
    }
}
