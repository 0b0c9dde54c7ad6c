using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Intake.Refused;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Several posts on their way through intake, in one transaction and with each channel read once.</summary>
internal sealed class BatchIntake
{
    private readonly PluginScope _scope;
    private readonly ChannelStore _channels;
    private readonly PostIntake _intake;
    private readonly RefusedPostStore _ledger;
    private readonly Dictionary<string, Channel?> _read = new Dictionary<string, Channel?>(StringComparer.OrdinalIgnoreCase);

    public BatchIntake(PluginScope scope)
    {
        _scope = scope;
        _channels = new ChannelStore(scope.AsSystem);
        _intake = new PostIntake(scope);
        _ledger = new RefusedPostStore(new OwnedByCaller(scope));
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
            return Refuse(given, given.Refusal!, true);
        return ChannelOf(post) is { } channel
            ? BatchResult.Taken(post.PostId, _intake.Take(channel, post, null))
            : Refuse(given, ChannelStore.NoneOf(post.Network, post.Account), false);
    }

    private BatchResult Refuse(BatchPost given, string reason, bool isLasting)
    {
        _ledger.Keep(Refusal.Of(given, reason, isLasting), _scope.UtcNow);
        return BatchResult.Refused(given.PostId, reason);
    }

    private Channel? ChannelOf(IncomingPost post)
    {
        var key = post.Network + "|" + post.Account;
        if (!_read.TryGetValue(key, out var channel))
            _read[key] = channel = _channels.OrNone(post.Network, post.Account);
        return channel;
    }
}
