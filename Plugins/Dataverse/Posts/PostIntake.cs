using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Replies;
using SocialCrm.Plugins.Dataverse.Setup;
using SocialCrm.Plugins.Dataverse.Staffing;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tone;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>The way of a post, whichever door it came through: read what is known, decide, write.</summary>
public sealed class PostIntake
{
    private readonly PluginScope _scope;
    private readonly PostStore _posts;
    private readonly LatePost _late;

    public PostIntake(PluginScope scope)
    {
        _scope = scope;
        _posts = new PostStore(scope.AsSystem);
        _late = new LatePost(scope.AsSystem, this, scope.UtcNow);
    }

    /// <summary>Takes in a post. One that was taken in before, by either door, is a second delivery and changes nothing.</summary>
    /// <param name="rowId">The socialactivity that holds the post already; null creates one.</param>
    public IntakeResult Take(Channel channel, IncomingPost post, Guid? rowId)
    {
        var thread = new ThreadOfPost(_posts, channel, post);
        if (thread.Same is { } same && WasTaken(same, rowId))
            return SecondDelivery(channel, post, same, rowId);
        return OwnReply(channel, post, rowId) ?? Decide(channel, post, thread, rowId, _scope.UtcNow);
    }

    /// <summary>Decides anew about a post that is here already, because its text has changed or what was said before it is known now.</summary>
    /// <param name="receivedOn">When it came in first, UTC.</param>
    public IntakeResult TakeAgain(Channel channel, IncomingPost post, Guid rowId, DateTime receivedOn) =>
        Decide(channel, post, new ThreadOfPost(_posts, channel, post, true), rowId, receivedOn);

    /// <summary>Puts the posts right that are here already and belong after a known one.</summary>
    public void PutRight(Channel channel, IncomingPost post, KnownPost known) =>
        _late.PutRight(channel, post, _posts.Around(known.Id, channel, post, known.ProfileId));

    /// <summary>Goes on with a post whose wait for the other parts of its message is over.</summary>
    public IntakeResult Resume(Channel channel, StoredPost stored) =>
        Decide(channel, stored.Post, new ThreadOfPost(_posts, channel, stored.Post, true), stored.Id, stored.ReceivedOn, false);

    /// <summary>A post of ours may be a reply that a flow is sending at this moment; null when it is none.</summary>
    private IntakeResult? OwnReply(Channel channel, IncomingPost post, Guid? rowId)
    {
        var reply = channel.IsOurs(post.Author) ? new ReplyEcho(_scope.AsSystem, _scope.UtcNow).Take(channel, post) : null;
        if (reply != null && rowId is { } row)
            new PostWriter(_scope.AsSystem).MarkDuplicate(row, reply.PostRowId, post.Text, channel);
        return reply;
    }

    /// <summary>A step runs at least once: the row that it is about may have been taken in by the run before.</summary>
    private static bool WasTaken(KnownPost same, Guid? rowId) =>
        same.Id != rowId || same.Outcome is not (Outcome.Pending or Outcome.Failed);

    private IntakeResult Decide(Channel channel, IncomingPost post, ThreadOfPost thread, Guid? rowId, DateTime receivedOn, bool waits = true)
    {
        var facts = Facts(channel, post, thread.Parent) with
        {
            Original = thread.Original,
            IsParentMissing = Reshare.LacksOriginal(post, channel, thread.Original) ?? thread.IsParentMissing,
        };
        if (PartPolicy.MarkOf(post, facts) is { } mark)
        {
            var parts = new PartIntake(_scope, received => Writer(channel, received), facts);
            return Settled(channel, facts, parts.Take(post, mark, rowId, receivedOn, waits), parts.Settled);
        }

        var decision = new SelfThread(_posts, facts).Decide(post, out post);
        if (AcrossChannels.Matter(facts, decision))
            decision = AcrossChannels.Decide(post, facts, decision, new VerifiedCaseStore(_scope.AsSystem).OpenOf(facts.Author!.Customer!));
        var writer = Writer(channel, receivedOn);
        var result = writer.Write(post, facts, decision, rowId);
        if (decision.Shared is { } shared && thread.Same is not { Outcome: Outcome.Ignored, IsParentMissing: false })
            new ReshareCount(_scope.AsSystem).Add(shared.Id, post.Author.Followers, _scope.UtcNow);
        return Settled(channel, facts, result, new[] { new KeyValuePair<Guid, IncomingPost>(result.PostRowId, post) });
    }

    private IntakeWriter Writer(Channel channel, DateTime receivedOn) =>
        new IntakeWriter(new OwnedByCaller(_scope), new SetupReader(_scope, channel.SetupVersion), _scope.UtcNow, receivedOn);

    /// <summary>Puts right what belongs after the posts that were written, and completes the result.</summary>
    /// <param name="written">By the id of their rows; the post of the result is among them.</param>
    private IntakeResult Settled(
        Channel channel, IntakeFacts facts, IntakeResult result, IReadOnlyList<KeyValuePair<Guid, IncomingPost>> written)
    {
        string? number = null;
        foreach (var post in written)
        {
            var around = _posts.Around(post.Key, channel, post.Value, facts.Author?.ProfileId);

            // Somebody merged the case while the post was on its way into it.
            if (result.CaseId is { } caseId && around.Post.Case?.Id != caseId)
                throw Faults.TryAgain(false, 0);
            _late.PutRight(channel, post.Value, around);
            number = around.Post.Case?.Number ?? number;
        }

        if (written.Count > 0 && !channel.IsOurs(written[0].Value.Author) && result.Outcome is Outcome.CaseOpened or Outcome.JoinedCase or Outcome.Praise)
            new StaffNaming(_scope, channel).Note(written[0].Value, facts.Setup, written[0].Key, result.CaseId);

        // A post may both sound worse and complain about the owner: who is told is the owner that the case has then.
        if (result.Fall is { } fall)
            new ToneNotice(_scope.AsSystem).Tell(result.CaseId!.Value, number ?? "", fall);
        _scope.Trace(
            "intake: post={0} outcome={1} case={2} new={3}", result.PostRowId, result.Outcome, result.CaseId ?? Guid.Empty, result.IsNewCase);
        return result with { CaseNumber = number };
    }

    private IntakeFacts Facts(Channel channel, IncomingPost post, KnownPost? parent)
    {
        if (channel.IsOurs(post.Author))
            return new IntakeFacts(channel, parent, null, Array.Empty<ConversationCase>(), TriageContext.Empty);

        var profiles = new ProfileStore(_scope.AsSystem);
        var author = profiles.WithKey(PostKey.OfProfile(channel.Network, post.Author.Id), channel.Id);
        return new IntakeFacts(channel, parent, author.Author, author.OpenCases, TriageSetup.Of(_scope, channel));
    }

    private IntakeResult SecondDelivery(Channel channel, IncomingPost post, KnownPost first, Guid? rowId)
    {
        if (rowId is { } row && row != first.Id)
            new PostWriter(_scope.AsSystem).MarkDuplicate(row, first.Id, post.Text, channel);
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
