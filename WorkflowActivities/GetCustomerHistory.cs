using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace SocialCrm.WorkflowActivities;

/// <summary>Workflow step "Get customer history": gives the history of a contact or an account in plain words and as JSON.</summary>
public sealed class GetCustomerHistory : CustomApiActivity
{
    [Input("Contact")]
    [ReferenceTarget("contact")]
    public InArgument<EntityReference> Contact { get; set; } = null!;

    [Input("Account (when there is no contact)")]
    [ReferenceTarget("account")]
    public InArgument<EntityReference> Account { get; set; } = null!;

    [Output("Summary")]
    public OutArgument<string> Summary { get; set; } = null!;

    [Output("History (JSON)")]
    public OutArgument<string> History { get; set; } = null!;

    protected override OrganizationRequest Request(CodeActivityContext context)
    {
        var customer = Contact.Get(context)
            ?? Account.Get(context)
            ?? throw new InvalidPluginExecutionException("Get customer history: set Contact or Account.");
        return new OrganizationRequest("scrm_GetCustomerHistory")
        {
            ["CustomerId"] = customer.Id,
            ["CustomerType"] = customer.LogicalName,
        };
    }

    protected override void Take(CodeActivityContext context, OrganizationResponse response)
    {
        Summary.Set(context, TextOf(response, "Summary"));
        History.Set(context, TextOf(response, "History"));
    }
}
