using System;
using System.Linq;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Conversations;

/// <summary>
/// Decides what a post that came in after later posts of its conversation changes for those, so that the order in which posts arrive
/// does not matter.
/// </summary>
public static class LatePostPolicy
{
    /// <summary>What is to be done with one of the posts that belong after <paramref name="late"/>.</summary>
    /// <param name="latePostId">The network's id of the late post.</param>
    public static LateStep Decide(KnownPost late, string latePostId, KnownPost later)
    {
        if (!IsDecided(later.Outcome))
            return LateStep.None;
        var answersIt = later.InReplyTo == latePostId;
        if (later.Case == null || IsOnlyShown(later))
            return late.Case != null || (answersIt && (late.IsOurs || later.IsOurs)) ? LateStep.TakeAgain : LateStep.None;
        if (late.Case == null)
            return LateStep.None;
        if (later.IsOurs)
            return answersIt && later.Case.Id != late.Case.Id ? LateStep.TakeAgain : LateStep.None;
        if (later.Outcome != Outcome.CaseOpened)
            return LateStep.None;
        if (later.Case.Id == late.Case.Id)
            return late.Outcome == Outcome.CaseOpened ? LateStep.TakeAgain : LateStep.None;
        if (IsOfTheSameAuthor(late, later))
            return late.Case.IsOpen && later.Case.IsOpen ? LateStep.Merge : LateStep.None;
        return answersIt && !late.IsOurs ? LateStep.NameCase : LateStep.None;
    }

    /// <summary>The case that shows a late post although it has none itself, as a later post of its conversation opened it; or null.</summary>
    /// <inheritdoc cref="Decide"/>
    public static ConversationCase? CaseToShowOn(KnownPost late, string latePostId, PostsAround around) => late.Case != null || !IsDecided(late.Outcome)
        ? null
        : around.Later
            .Where(later => later.InReplyTo == latePostId && later.Case != null && IsSeenBy(late, later))
            .Select(later => later.Case)
            .FirstOrDefault();

    /// <summary>When the customer's last post on the case was posted, UTC, if the case does not know; else null.</summary>
    public static DateTime? LastPostedOn(PostsAround around)
    {
        var late = around.Post;
        if (late.IsOurs || late.Case is not { IsOpen: true } theCase)
            return null;
        var last = around.Later
            .Where(later => !later.IsOurs && later.Case?.Id == theCase.Id && later.ProfileId == late.ProfileId)
            .Select(later => (DateTime?)later.PostedOn)
            .Max();
        return last > theCase.LastPostedOn ? last : null;
    }

    /// <summary>A customer's post that needed no case, on the case that a later post of the conversation opened.</summary>
    private static bool IsOnlyShown(KnownPost post) => post.Outcome is Outcome.Praise or Outcome.Ignored;

    private static bool IsDecided(Outcome outcome) =>
        outcome is Outcome.CaseOpened or Outcome.JoinedCase or Outcome.Praise or Outcome.Ignored or Outcome.OwnPost;

    /// <summary>A case that the late post joined from another channel is not that of its author's conversation here.</summary>
    private static bool IsOfTheSameAuthor(KnownPost late, KnownPost later) =>
        later.ProfileId != null
        && later.ProfileId == late.Case?.ProfileId
        && (late.IsOurs || late.ProfileId == late.Case?.ProfileId);

    private static bool IsSeenBy(KnownPost late, KnownPost later) =>
        late.IsOurs ? later.Outcome == Outcome.CaseOpened : late.ProfileId != null && late.ProfileId == later.Case!.ProfileId;
}
