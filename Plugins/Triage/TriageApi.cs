using System;
using System.Linq;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Posts;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Triage;

/// <summary>Says what triage makes of a text, without storing anything.</summary>
[CustomApi("scrm_Triage")]
public sealed class TriageApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var channelId = scope.Input<Guid>("ChannelId");
        var channel = channelId == Guid.Empty ? null : new ChannelStore(scope.AsSystem).ById(channelId);
        if (channelId != Guid.Empty && channel == null)
            throw Faults.NotFound("ChannelId names no channel: give the id of a row in Channels, or leave it out.");

        var text = PostText.Decode(scope.Required("Text"));
        var context = TriageSetup.Of(scope, channel);
        var decision = TriagePolicy.Decide(text, context);

        scope.Output("Intent", decision.Intent.ToString());
        scope.Output("Tone", decision.Tone);
        scope.Output("Urgency", decision.Urgency.ToString());
        scope.Output("NeedsCase", decision.NeedsCase);
        scope.Output("Confidence", decision.Confidence);
        scope.Output("Topic", context.Topics.FirstOrDefault(topic => topic.Id == decision.TopicId)?.Name);
        scope.Output("Signals", SignalsJson.Write(decision));
    }
}
