using System;
using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace SocialCrm.WorkflowActivities;

/// <summary>Workflow step "Ingest post": hands a post to scrm_IngestPost and gives back the case.</summary>
public sealed class IngestPost : CustomApiActivity
{
    [RequiredArgument]
    [Input("Network")]
    public InArgument<string> Network { get; set; } = null!;

    [RequiredArgument]
    [Input("Account")]
    public InArgument<string> Account { get; set; } = null!;

    [RequiredArgument]
    [Input("Post ID")]
    public InArgument<string> PostId { get; set; } = null!;

    [RequiredArgument]
    [Input("Author ID")]
    public InArgument<string> AuthorId { get; set; } = null!;

    [Input("Author handle")]
    public InArgument<string> AuthorHandle { get; set; } = null!;

    [Input("Author name")]
    public InArgument<string> AuthorName { get; set; } = null!;

    /// <summary>No means that the network does not tell: what is known stays.</summary>
    [Input("Author verified by the network")]
    public InArgument<bool> IsAuthorVerified { get; set; } = null!;

    [RequiredArgument]
    [Input("Text")]
    public InArgument<string> Text { get; set; } = null!;

    [RequiredArgument]
    [Input("Posted on (UTC)")]
    public InArgument<DateTime> PostedOn { get; set; } = null!;

    [Input("In reply to post ID")]
    public InArgument<string> InReplyTo { get; set; } = null!;

    [Input("Shares post ID")]
    public InArgument<string> ReshareOf { get; set; } = null!;

    [Input("Private message")]
    public InArgument<bool> IsPrivate { get; set; } = null!;

    [Input("Automatic reply of ours")]
    public InArgument<bool> IsAutomatic { get; set; } = null!;

    [Output("Case")]
    [ReferenceTarget("incident")]
    public OutArgument<EntityReference> Case { get; set; } = null!;

    [Output("Outcome")]
    public OutArgument<string> Outcome { get; set; } = null!;

    [Output("Reason")]
    public OutArgument<string> Reason { get; set; } = null!;

    [Output("New case")]
    public OutArgument<bool> IsNewCase { get; set; } = null!;

    protected override OrganizationRequest Request(CodeActivityContext context)
    {
        var request = new OrganizationRequest("scrm_IngestPost")
        {
            ["Network"] = Network.Get(context),
            ["Account"] = Account.Get(context),
            ["PostId"] = PostId.Get(context),
            ["AuthorId"] = AuthorId.Get(context),
            ["Text"] = Text.Get(context) ?? "",
            ["PostedOn"] = PostedOn.Get(context),
            ["Private"] = IsPrivate.Get(context),
            ["Automatic"] = IsAutomatic.Get(context),
        };
        SetIfGiven(request, "AuthorHandle", AuthorHandle.Get(context));
        SetIfGiven(request, "AuthorName", AuthorName.Get(context));
        if (IsAuthorVerified.Get(context))
            request["AuthorVerified"] = true;
        SetIfGiven(request, "InReplyTo", InReplyTo.Get(context));
        SetIfGiven(request, "ReshareOf", ReshareOf.Get(context));
        return request;
    }

    protected override void Take(CodeActivityContext context, OrganizationResponse response)
    {
        var caseId = Result<Guid>(response, "CaseId");
        if (caseId != Guid.Empty)
            Case.Set(context, new EntityReference("incident", caseId));
        Outcome.Set(context, TextOf(response, "Outcome"));
        Reason.Set(context, TextOf(response, "Reason"));
        IsNewCase.Set(context, Result<bool>(response, "NewCase"));
    }

    private static void SetIfGiven(OrganizationRequest request, string parameter, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            request[parameter] = value;
    }
}
