using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Intake.Refused;
using SocialCrm.Plugins.Sla;

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
    /// <param name="oneByOne">Leaves each post to a system job of its own, so that one that Dataverse refuses takes no other with it.</param>
    /// <exception cref="Microsoft.Xrm.Sdk.InvalidPluginExecutionException">HTTP 400 when the text as a whole cannot be read.</exception>
    public IReadOnlyList<BatchResult> Take(string posts, bool oneByOne)
    {
        try
        {
            return PostBatch.Read(posts, _scope.UtcNow).Select(post => One(post, oneByOne)).ToList();
        }
        catch (InvalidPostException wrong)
        {
            throw Faults.Reject(wrong.Message);
        }
    }

    private BatchResult One(BatchPost given, bool oneByOne)
    {
        if (given.Post is not { } post)
            return Refuse(given, given.Refusal!, true);
        if (oneByOne)
            return Leave(given, post.PostId);
        return ChannelOf(post) is { } channel
            ? BatchResult.Taken(post.PostId, _intake.Take(channel, post, null))
            : Refuse(given, ChannelStore.NoneOf(post.Network, post.Account), false);
    }

    private BatchResult Leave(BatchPost given, string postId)
    {
        var left = Refusal.Of(given, "Left to a system job of its own.", false);
        var id = _ledger.Keep(left, _scope.UtcNow);
        if (left.IsLasting)
            return BatchResult.Refused(postId, left.Reason);
        _ledger.HandOver(id, _scope.UtcNow, _scope.UtcNow + RetryTime.Lease);
        return BatchResult.Left(postId, left.Reason);
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
