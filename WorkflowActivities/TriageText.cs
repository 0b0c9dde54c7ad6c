using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace SocialCrm.WorkflowActivities;

/// <summary>Workflow step "Triage text": tells what triage makes of a text, and writes nothing.</summary>
public sealed class TriageText : CustomApiActivity
{
    [RequiredArgument]
    [Input("Text")]
    public InArgument<string> Text { get; set; } = null!;

    [Input("Channel (whose handle at the start is no content)")]
    [ReferenceTarget("scrm_channel")]
    public InArgument<EntityReference> Channel { get; set; } = null!;

    [Output("Intent")]
    public OutArgument<string> Intent { get; set; } = null!;

    [Output("Tone (-1 to 1)")]
    public OutArgument<decimal> Tone { get; set; } = null!;

    [Output("Urgency")]
    public OutArgument<string> Urgency { get; set; } = null!;

    [Output("Needs a case")]
    public OutArgument<bool> NeedsCase { get; set; } = null!;

    [Output("Confidence (0 to 1)")]
    public OutArgument<decimal> Confidence { get; set; } = null!;

    [Output("Topic")]
    public OutArgument<string> Topic { get; set; } = null!;

    [Output("Signals (JSON)")]
    public OutArgument<string> Signals { get; set; } = null!;

    protected override OrganizationRequest Request(CodeActivityContext context)
    {
        var request = new OrganizationRequest("scrm_Triage") { ["Text"] = Text.Get(context) ?? "" };
        if (Channel.Get(context) is { } channel)
            request["ChannelId"] = channel.Id;
        return request;
    }

    protected override void Take(CodeActivityContext context, OrganizationResponse response)
    {
        Intent.Set(context, TextOf(response, "Intent"));
        Tone.Set(context, Result<decimal>(response, "Tone"));
        Urgency.Set(context, TextOf(response, "Urgency"));
        NeedsCase.Set(context, Result<bool>(response, "NeedsCase"));
        Confidence.Set(context, Result<decimal>(response, "Confidence"));
        Topic.Set(context, TextOf(response, "Topic"));
        Signals.Set(context, TextOf(response, "Signals"));
    }
}
