using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace SocialCrm.WorkflowActivities;

/// <summary>Workflow step "Link profile": verifies, rejects or undoes who an author is.</summary>
public sealed class LinkProfile : CustomApiActivity
{
    [RequiredArgument]
    [Input("Social profile")]
    [ReferenceTarget("socialprofile")]
    public InArgument<EntityReference> Profile { get; set; } = null!;

    [RequiredArgument]
    [Input("Decision (Verify, Claim, Reject or Unlink)")]
    public InArgument<string> Decision { get; set; } = null!;

    [Input("Contact (left out, the suggested one)")]
    [ReferenceTarget("contact")]
    public InArgument<EntityReference> Contact { get; set; } = null!;

    [Input("Account (when it is no contact)")]
    [ReferenceTarget("account")]
    public InArgument<EntityReference> Account { get; set; } = null!;

    [Input("Evidence")]
    public InArgument<string> Evidence { get; set; } = null!;

    [Output("Link state")]
    public OutArgument<string> LinkState { get; set; } = null!;

    [Output("Changed")]
    public OutArgument<bool> IsChanged { get; set; } = null!;

    [Output("Open cases with another customer")]
    public OutArgument<int> CasesChanged { get; set; } = null!;

    protected override OrganizationRequest Request(CodeActivityContext context)
    {
        var request = new OrganizationRequest("scrm_LinkProfile")
        {
            ["ProfileId"] = Profile.Get(context).Id,
            ["Decision"] = Decision.Get(context),
        };
        if ((Contact.Get(context) ?? Account.Get(context)) is { } customer)
        {
            request["CustomerId"] = customer.Id;
            request["CustomerType"] = customer.LogicalName;
        }

        if (Evidence.Get(context) is { Length: > 0 } evidence)
            request["Evidence"] = evidence;
        return request;
    }

    protected override void Take(CodeActivityContext context, OrganizationResponse response)
    {
        LinkState.Set(context, TextOf(response, "LinkState"));
        IsChanged.Set(context, Result<bool>(response, "Changed"));
        CasesChanged.Set(context, Result<int>(response, "CasesChanged"));
    }
}
