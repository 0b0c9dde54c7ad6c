using System;
using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace SocialCrm.WorkflowActivities;

/// <summary>Workflow step "Draft reply": drafts the answer to a case and sends nothing.</summary>
public sealed class DraftReply : CustomApiActivity
{
    [RequiredArgument]
    [Input("Case")]
    [ReferenceTarget("incident")]
    public InArgument<EntityReference> Case { get; set; } = null!;

    [RequiredArgument]
    [Input("Text")]
    public InArgument<string> Text { get; set; } = null!;

    [Input("Route (Public or Private; left out, as the customer wrote)")]
    public InArgument<string> Route { get; set; } = null!;

    [Input("Post to answer (left out, the latest that waits)")]
    [ReferenceTarget("socialactivity")]
    public InArgument<EntityReference> Post { get; set; } = null!;

    [Input("Take over from somebody else")]
    public InArgument<bool> IsInstead { get; set; } = null!;

    [Output("Reply")]
    [ReferenceTarget("socialactivity")]
    public OutArgument<EntityReference> Reply { get; set; } = null!;

    [Output("Parts")]
    public OutArgument<int> Parts { get; set; } = null!;

    [Output("Route that it takes")]
    public OutArgument<string> RouteTaken { get; set; } = null!;

    [Output("Network")]
    public OutArgument<string> Network { get; set; } = null!;

    [Output("Needs approval")]
    public OutArgument<bool> NeedsApproval { get; set; } = null!;

    [Output("Warnings")]
    public OutArgument<string> Warnings { get; set; } = null!;

    protected override OrganizationRequest Request(CodeActivityContext context)
    {
        var request = new OrganizationRequest("scrm_DraftReply")
        {
            ["CaseId"] = Case.Get(context).Id,
            ["Text"] = Text.Get(context) ?? "",
            ["Instead"] = IsInstead.Get(context),
        };
        if (Route.Get(context) is { Length: > 0 } route)
            request["Route"] = route;
        if (Post.Get(context) is { } post)
            request["PostId"] = post.Id;
        return request;
    }

    protected override void Take(CodeActivityContext context, OrganizationResponse response)
    {
        var reply = Result<Guid>(response, "ReplyId");
        if (reply != Guid.Empty)
            Reply.Set(context, new EntityReference("socialactivity", reply));
        Parts.Set(context, Result<int>(response, "Parts"));
        RouteTaken.Set(context, TextOf(response, "Route"));
        Network.Set(context, TextOf(response, "Network"));
        NeedsApproval.Set(context, Result<bool>(response, "NeedsApproval"));
        Warnings.Set(context, TextOf(response, "Warnings"));
    }
}
