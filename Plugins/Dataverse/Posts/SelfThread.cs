using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Conversations.Parts;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>A thread in which an author answers own posts that needed no case: it says what all of them say.</summary>
internal sealed class SelfThread
{
    /// <summary>Bounds the requests that one post may cost.</summary>
    private const int MostPosts = 10;

    private readonly PostStore _posts;
    private readonly IntakeFacts _facts;

    public SelfThread(PostStore posts, IntakeFacts facts)
    {
        _posts = posts;
        _facts = facts;
    }

    /// <summary>Decides about the post alone, and about the whole thread when the post alone needs no case: kind words before it must not hide a problem.</summary>
    /// <param name="judged">The post as it was decided about.</param>
    public IntakeDecision Decide(IncomingPost post, out IncomingPost judged)
    {
        judged = post;
        var alone = IntakePolicy.Decide(post, _facts);
        if (alone.Action != CaseAction.None || alone.Outcome == Outcome.OwnPost || Complete(post) is not { } thread || thread == post)
            return alone;
        var whole = IntakePolicy.Decide(thread, _facts);
        if (whole.Action == CaseAction.None)
            return alone;
        judged = thread;
        return whole;
    }

    /// <summary>The post with what its author said before it in the thread.</summary>
    private IncomingPost Complete(IncomingPost post)
    {
        var texts = new List<string> { post.Said };
        var postedOn = post.PostedOn;
        for (var before = _facts.Parent; texts.Count < MostPosts && before != null && BelongsTo(before, postedOn); before = _posts.ParentOf(before, _facts.Channel))
        {
            // What was taken down is not said any more.
            if (!before.IsDeleted)
                texts.Insert(0, before.Text);
            postedOn = before.PostedOn;
        }

        return texts.Count == 1
            ? post
            : post with { Whole = new WholeMessage(MessageText.Join(texts), post.LastPostedOn, post.Whole?.PostIds ?? new[] { post.PostId }) };
    }

    private bool BelongsTo(KnownPost before, DateTime postedOn) =>
        before is { Case: null, IsOurs: false, Outcome: Outcome.Ignored or Outcome.Praise or Outcome.WaitingForParts }
        && _facts.Author is { } author
        && before.ProfileId == author.ProfileId
        && (postedOn - before.PostedOn).Duration() <= _facts.Channel.JoinWindow;
}
