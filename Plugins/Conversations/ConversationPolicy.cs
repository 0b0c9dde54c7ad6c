using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Conversations;

/// <summary>Decides which conversation a customer's post belongs to.</summary>
public static class ConversationPolicy
{
    /// <param name="parent">The post it answers, or the latest known post of its thread.</param>
    /// <param name="authorProfileId">Null for an author seen for the first time.</param>
    /// <param name="openCases">The author's open cases on this channel.</param>
    public static Belonging Decide(
        IncomingPost post,
        Channel channel,
        KnownPost? parent,
        Guid? authorProfileId,
        IReadOnlyList<ConversationCase> openCases)
    {
        if (parent?.Case is not { } answered)
            return WithinTheWindow(post, channel, openCases)
                ?? new Belonging(BelongingKind.OnItsOwn, null, "no conversation is open with this author");

        return IsTheirs(parent, answered, authorProfileId)
            ? OfTheSameCustomer(post, channel, answered, openCases)
            : WithinTheWindow(post, channel, openCases) ?? new Belonging(
                BelongingKind.ThirdPerson,
                answered,
                $"somebody else's conversation, case {answered.Number}");
    }

    /// <summary>A case merged from two authors is the conversation of both: each of their own posts on it counts.</summary>
    private static bool IsTheirs(KnownPost parent, ConversationCase answered, Guid? authorProfileId) =>
        authorProfileId != null && (answered.ProfileId == authorProfileId || parent.ProfileId == authorProfileId);

    private static Belonging OfTheSameCustomer(
        IncomingPost post, Channel channel, ConversationCase theCase, IReadOnlyList<ConversationCase> openCases)
    {
        if (theCase.IsOpen)
            return new Belonging(BelongingKind.OpenCase, theCase, $"answers a post of case {theCase.Number}");

        var closedOn = theCase.ClosedOn ?? DateTime.MinValue;
        var canReopen = theCase.State == CaseState.Resolved
            && closedOn != DateTime.MinValue
            && post.PostedOn <= closedOn.AddDays(channel.ReopenDays);
        if (canReopen)
            return new Belonging(
                BelongingKind.ResolvedCase,
                theCase,
                $"answers case {theCase.Number}, resolved less than {channel.ReopenDays} days before");

        // The first such reply opened a case: the next ones belong to it and must not open one each.
        return WithinTheWindow(post, channel, openCases)
            ?? new Belonging(BelongingKind.AfterClosedCase, theCase, $"follows closed case {theCase.Number}");
    }

    private static Belonging? WithinTheWindow(IncomingPost post, Channel channel, IReadOnlyList<ConversationCase> openCases)
    {
        ConversationCase? latest = null;
        foreach (var candidate in openCases)
        {
            if (IsNear(post, candidate, channel.JoinWindow) && (latest == null || candidate.LastPostedOn > latest.LastPostedOn))
                latest = candidate;
        }

        if (latest == null)
            return null;
        return post.PostedOn < latest.FirstPostedOn
            ? new Belonging(
                BelongingKind.BeforeOpenCase,
                latest,
                $"the author's open case {latest.Number} on this channel began later, within the join window")
            : new Belonging(
                BelongingKind.OpenCase,
                latest,
                $"the author's open case {latest.Number} on this channel is within the join window");
    }

    private static bool IsNear(IncomingPost post, ConversationCase candidate, TimeSpan window)
    {
        if (candidate.LastPostedOn is not { } last)
            return false;
        var first = candidate.FirstPostedOn ?? last;
        return post.PostedOn < first ? first - post.PostedOn <= window : post.PostedOn - last <= window;
    }
}
