using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Channels;

namespace SocialCrm.Plugins.Channels;

/// <summary>Looks at every channel: when the last post came, how many come, how many need an answer, and whether it has fallen silent.</summary>
/// <remarks>The same number of requests for each channel, however many posts there are. Never switches a channel on or off.</remarks>
[CustomApi("scrm_ReviewChannels")]
public sealed class ReviewChannelsApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var review = new ChannelReview(scope, scope.OptionalTime("AsOf") ?? scope.UtcNow);
        review.Run();
        scope.Trace("channels: reviewed={0} silent={1}", review.Reviewed, review.Silent);
        scope.Output("Reviewed", review.Reviewed);
        scope.Output("Silent", review.Silent);
    }
}
