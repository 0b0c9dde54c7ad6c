using System;
using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace SocialCrm.WorkflowActivities;

/// <summary>Workflow step "Run due escalations": performs one page of the escalation sweep.</summary>
public sealed class RunDueEscalations : CustomApiActivity
{
    [Input("Most cases (1 to 500)")]
    [Default("100")]
    public InArgument<int> MaxCases { get; set; } = null!;

    [Output("Processed")]
    public OutArgument<int> Processed { get; set; } = null!;

    [Output("Escalated")]
    public OutArgument<int> Escalated { get; set; } = null!;

    [Output("More are due")]
    public OutArgument<bool> More { get; set; } = null!;

    [Output("Next due on (UTC)")]
    public OutArgument<DateTime> NextDueOn { get; set; } = null!;

    protected override OrganizationRequest Request(CodeActivityContext context)
    {
        var request = new OrganizationRequest("scrm_RunDueEscalations");
        var maxCases = MaxCases.Get(context);
        if (maxCases != 0)
            request["MaxCases"] = maxCases;
        return request;
    }

    protected override void Take(CodeActivityContext context, OrganizationResponse response)
    {
        Processed.Set(context, Result<int>(response, "Processed"));
        Escalated.Set(context, Result<int>(response, "Escalated"));
        More.Set(context, Result<bool>(response, "More"));
        NextDueOn.Set(context, Result<DateTime>(response, "NextDueOn"));
    }
}
