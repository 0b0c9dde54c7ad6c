using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Several posts on their way through intake, in one transaction and with the set-up read once.</summary>
internal sealed class BatchIntake
{
    private readonly PluginScope _scope;
    private readonly ChannelStore _channels;
    private readonly PostIntake _intake;

    public BatchIntake(PluginScope scope)
    {
        _scope = scope;
        scope.ReadSetupOnce();
        _channels = new ChannelStore(scope.AsSystem);
        _intake = new PostIntake(scope);
    }

    /// <summary>One result for each post, in the order given.</summary>
    /// <exception cref="Microsoft.Xrm.Sdk.InvalidPluginExecutionException">HTTP 400 when the text as a whole cannot be read.</exception>
    public IReadOnlyList<BatchResult> Take(string posts)
    {
        try
        {
            return PostBatch.Read(posts, _scope.UtcNow).Select(One).ToList();
        }
        catch (InvalidPostException wrong)
        {
            throw Faults.Reject(wrong.Message);
        }
    }

    private BatchResult One(BatchPost given)
    {
        if (given.Post is not { } post)
            return BatchResult.Refused(given.PostId, given.Refusal!);
        return _channels.OrNone(post.Network, post.Account) is { } channel
            ? BatchResult.Taken(post.PostId, _intake.Take(channel, post, null))
            : BatchResult.Refused(post.PostId, ChannelStore.NoneOf(post.Network, post.Account));
    }
}
