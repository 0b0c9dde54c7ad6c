using System;
using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace SocialCrm.WorkflowActivities;

/// <summary>Workflow step "Calculate deadline": adds open minutes of a working calendar to a time.</summary>
public sealed class CalculateDeadline : CustomApiActivity
{
    [RequiredArgument]
    [Input("Started on (UTC)")]
    public InArgument<DateTime> StartedOn { get; set; } = null!;

    [RequiredArgument]
    [Input("Open minutes")]
    public InArgument<int> Minutes { get; set; } = null!;

    [Input("Working calendar (left out, day and night)")]
    [ReferenceTarget("scrm_calendar")]
    public InArgument<EntityReference> Calendar { get; set; } = null!;

    [Output("Due on (UTC)")]
    public OutArgument<DateTime> DueOn { get; set; } = null!;

    protected override OrganizationRequest Request(CodeActivityContext context)
    {
        var request = new OrganizationRequest("scrm_CalculateDeadline")
        {
            ["StartedOn"] = StartedOn.Get(context),
            ["Minutes"] = Minutes.Get(context),
        };
        if (Calendar.Get(context) is { } calendar)
            request["CalendarId"] = calendar.Id;
        return request;
    }

    protected override void Take(CodeActivityContext context, OrganizationResponse response) =>
        DueOn.Set(context, Result<DateTime>(response, "DueOn"));
}
