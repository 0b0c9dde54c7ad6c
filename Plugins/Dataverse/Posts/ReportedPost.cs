using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Evidence;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Finds the post that a caller reports as edited or deleted.</summary>
internal static class ReportedPost
{
    /// <exception cref="Microsoft.Xrm.Sdk.InvalidPluginExecutionException">HTTP 400 for a bad parameter, 404 for an unknown post.</exception>
    public static EvidencePost Read(PluginScope scope, EvidenceStore evidence)
    {
        var channel = new ChannelStore(scope.AsSystem).Of(IngestPostInput.ReadNetwork(scope), scope.Required("Account"));
        var postId = scope.Required("PostId");
        return evidence.Now(PostKey.OfPost(channel.Network, channel.AccountId, postId)) is { } post
            ? post with { Channel = channel }
            : throw Faults.NotFound($"Post '{postId}' of {channel.AccountId} is not known: send it with scrm_IngestPost first.");
    }
}
