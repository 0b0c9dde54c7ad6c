using System;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse;

/// <summary>The way of a post, whichever door it came through: read what is known, decide, write.</summary>
public sealed class PostIntake
{
    private readonly PluginScope _scope;
    private readonly PostStore _posts;
    private readonly IntakeWriter _writer;

    public PostIntake(PluginScope scope)
    {
        _scope = scope;
        _posts = new PostStore(scope.AsSystem);
        _writer = new IntakeWriter(scope.AsSystem, scope.UtcNow);
    }

    /// <param name="rowId">The socialactivity that holds the post already; null creates one.</param>
    public IntakeResult Take(Channel channel, IncomingPost post, Guid? rowId = null)
    {
        var known = new ThreadOfPost(_posts, channel, post);
        if (known.Same is { } same && same.Id != rowId)
            return SecondDelivery(same, rowId);

        var facts = Facts(channel, post, known.Parent);
        var decision = IntakePolicy.Decide(post, facts);
        var result = _writer.Write(post, facts, decision, rowId);
        _scope.Trace(
            "intake: post={0} outcome={1} case={2} new={3}", result.PostRowId, result.Outcome, result.CaseId ?? Guid.Empty, result.IsNewCase);
        return result;
    }

    private IntakeFacts Facts(Channel channel, IncomingPost post, KnownPost? parent)
    {
        if (channel.IsOurs(post.Author))
            return new IntakeFacts(channel, parent, null, Array.Empty<ConversationCase>(), Array.Empty<TriageTopic>());

        var profiles = new ProfileStore(_scope.AsSystem);
        var author = profiles.WithKey(PostKey.OfProfile(channel.Network, post.Author.Id), channel.Id);
        return new IntakeFacts(channel, parent, author.Author, author.OpenCases, new TopicStore(_scope.AsSystem).Active());
    }

    private IntakeResult SecondDelivery(KnownPost first, Guid? rowId)
    {
        if (rowId is { } row)
            new PostWriter(_scope.AsSystem).MarkDuplicate(row, first);
        _scope.Trace("intake: post={0} outcome=Duplicate", first.Id);
        return new IntakeResult(
            first.Id,
            first.Case?.Id,
            first.Case?.Number,
            Outcome.Duplicate,
            "the same post was delivered before",
            null,
            null,
            false);
    }
}
