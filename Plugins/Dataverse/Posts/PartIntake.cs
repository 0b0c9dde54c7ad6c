using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Conversations.Parts;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>A post that is one part of a longer message: it waits for the others, goes on with them, or joins the case they are on.</summary>
/// <remarks>
/// Whoever decides about parts of an author first writes the author's profile in the version that it was read with. So of two parts
/// at the same moment one comes again, and sees the other.
/// </remarks>
internal sealed class PartIntake
{
    private readonly PluginScope _scope;
    private readonly Func<DateTime, IntakeWriter> _writer;
    private readonly PostWriter _posts;
    private readonly IntakeFacts _facts;

    /// <param name="writer">Given when a post came in first, UTC.</param>
    public PartIntake(PluginScope scope, Func<DateTime, IntakeWriter> writer, IntakeFacts facts)
    {
        _scope = scope;
        _writer = writer;
        _posts = new PostWriter(new OwnedByCaller(scope));
        _facts = facts;
    }

    /// <summary>The posts that were decided, by the ids of their rows; none while they wait.</summary>
    public List<KeyValuePair<Guid, IncomingPost>> Settled { get; } = new List<KeyValuePair<Guid, IncomingPost>>();

    /// <param name="rowId">The row of the post; null creates one.</param>
    /// <param name="receivedOn">When it came in first, UTC.</param>
    /// <param name="waits">False when its wait is over.</param>
    public IntakeResult Take(IncomingPost post, PartMark mark, Guid? rowId, DateTime receivedOn, bool waits)
    {
        var message = MessageLookup.Of(_scope.AsSystem, _facts.Channel, _facts.Author?.ProfileId, post, mark, rowId, out var part);
        var facts = _facts.Parent?.Case == null && message.OnCase is { } onCase ? _facts with { Parent = Known(onCase) } : _facts;
        var whole = post with { Whole = message.Whole };
        var decision = IntakePolicy.Decide(whole, facts);
        if (decision.Action == CaseAction.Join || message.OnCase != null)
            return Join(whole, facts, decision, message, part, rowId, receivedOn);
        return waits && !message.IsComplete ? Wait(post, message, rowId, receivedOn) : GoOn(post, message, part, rowId, receivedOn);
    }

    private IntakeResult Wait(IncomingPost post, PartsOfMessage message, Guid? rowId, DateTime receivedOn)
    {
        ComeAgainAfterOthers();
        var decision = PartPolicy.Wait(message, message.WaitsUntil ?? _scope.UtcNow + _facts.Channel.PartWindow);
        return _writer(receivedOn).Write(post, _facts, decision, rowId);
    }

    /// <summary>The conversation has its case already: parts that still waited come with this one.</summary>
    private IntakeResult Join(
        IncomingPost post, IntakeFacts facts, IntakeDecision decision, PartsOfMessage message, MessagePart part, Guid? rowId, DateTime receivedOn)
    {
        var others = message.Parts.Where(other => other != part && other.Case == null).ToList();
        if (others.Count > 0)
            ComeAgainAfterOthers();
        var joined = decision with { JoinedTo = message.OnCase is { } first && first != part ? first.MessageId : null };
        var result = _writer(receivedOn).Write(post, facts, joined, rowId);
        foreach (var other in others)
            _posts.Follow(other.RowId, PartPolicy.Follow(decision, message, other, part, result.PostRowId), result.CaseId);
        Note(post, result.PostRowId, others);
        return result;
    }

    /// <summary>All that is here is decided as one post, in the place of its first part; the others follow it.</summary>
    private IntakeResult GoOn(IncomingPost post, PartsOfMessage message, MessagePart part, Guid? rowId, DateTime receivedOn)
    {
        ComeAgainAfterOthers();

        // A part that was decided before and is edited stands for the message itself: what it says now was not said earlier.
        var lead = part.Outcome is Outcome.Ignored or Outcome.Praise ? part : message.First;
        var isLead = lead == part;
        var stored = isLead ? null : new StoredPostStore(_scope.AsSystem).Read(lead.RowId, _facts.Channel);
        var first = (stored?.Post ?? post) with { Whole = message.Whole };
        var facts = _facts with { Parent = ParentOf(first, isLead, message) };
        var together = new SelfThread(new PostStore(_scope.AsSystem), facts).Decide(first, out first);
        var decision = PartPolicy.Marked(together.Action == CaseAction.None ? OfOnePart(first, facts, message) ?? together : together, message);
        var result = _writer(stored?.ReceivedOn ?? receivedOn).Write(first, facts, decision, isLead ? rowId : lead.RowId);

        var own = result;
        foreach (var other in message.Parts.Where(other => other != lead))
        {
            var following = PartPolicy.Follow(decision, message, other, lead, result.PostRowId);
            if (other == part)
                own = result with { PostRowId = WriteFollowing(post, following, rowId, result.CaseId, receivedOn), Outcome = following.Outcome, Reason = following.Reason };
            else
                _posts.Follow(other.RowId, following, result.CaseId);
        }

        Note(first, result.PostRowId, message.Parts.Where(other => other != lead).Select(other => other == part ? other with { RowId = own.PostRowId } : other));
        return own;
    }

    /// <summary>What follows from one part that complains by itself, without doubt: kind words in the others must not hide it. Null when none does.</summary>
    private static IntakeDecision? OfOnePart(IncomingPost first, IntakeFacts facts, PartsOfMessage message) => message.Parts
        .Select(part => IntakePolicy.Decide(first with { Whole = message.Whole with { Text = PartMark.Without(part.Text) } }, facts))
        .FirstOrDefault(alone => alone is { Action: not CaseAction.None, Triage: { Intent: Intent.Complaint, NeedsReview: false } });

    private Guid WriteFollowing(IncomingPost post, IntakeDecision decision, Guid? rowId, Guid? caseId, DateTime receivedOn) =>
        _posts.Write(post, _facts, decision, rowId, _facts.Author?.ProfileId, caseId, receivedOn);

    private void Note(IncomingPost post, Guid rowId, IEnumerable<MessagePart> others)
    {
        Settled.Add(new KeyValuePair<Guid, IncomingPost>(rowId, post));
        foreach (var other in others)
        {
            var following = post with { PostId = other.PostId, PostedOn = other.PostedOn, Text = other.Text };
            Settled.Add(new KeyValuePair<Guid, IncomingPost>(other.RowId, following));
        }
    }

    /// <summary>What the message answers: never one of its own parts.</summary>
    private KnownPost? ParentOf(IncomingPost first, bool isLead, PartsOfMessage message)
    {
        var own = isLead ? null : new ThreadOfPost(new PostStore(_scope.AsSystem), _facts.Channel, first).Parent;
        return new[] { own, _facts.Parent }.FirstOrDefault(parent => parent != null && message.Parts.All(part => part.RowId != parent.Id));
    }

    private KnownPost Known(MessagePart part) =>
        new KnownPost(part.RowId, null, false, _facts.Author?.ProfileId, part.Outcome, null, part.Case);

    private void ComeAgainAfterOthers()
    {
        if (_facts.Author is { } author)
            new ProfileStore(_scope.AsSystem).HoldVersion(author);
    }
}
