using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Intake;

/// <summary>Keeps one matter of a customer on one case, whichever channels they write on. Only verified authors, so that an impostor learns nothing.</summary>
internal static class AcrossChannels
{
    /// <summary>
    /// The case that the author's earlier posts joined from another channel, as long as it is open and the post is about nothing
    /// else; otherwise the belonging as it was.
    /// </summary>
    public static Belonging Follow(Belonging found, IncomingPost post, IntakeFacts facts)
    {
        if (found.Kind != BelongingKind.OnItsOwn || facts.Author is not { JoinedCase: { IsOpen: true } theCase } author || !IsOf(author, theCase))
            return found;
        var topic = TriagePolicy.Decide(post.Said, facts.Setup).TopicId;
        return topic == null || theCase.TopicId == null || topic == theCase.TopicId
            ? new Belonging(BelongingKind.OpenCase, theCase, $"the author's earlier posts joined {Named(theCase, facts)}")
            : found;
    }

    /// <summary>Whether the customer's open cases on other channels have to be looked at before a decision is carried out.</summary>
    public static bool Matter(IntakeFacts facts, IntakeDecision decision) =>
        decision.Action == CaseAction.Open && facts.Author is { LinkState: LinkState.Verified, Customer: not null };

    /// <summary>A case about the same topic is joined; of others, a new case names the one with the latest post.</summary>
    /// <param name="elsewhere">The customer's open cases whose authors are verified as that customer, the one with the latest post first.</param>
    public static IntakeDecision Decide(
        IncomingPost post, IntakeFacts facts, IntakeDecision decision, IReadOnlyList<ConversationCase> elsewhere)
    {
        ConversationCase? latest = null;
        foreach (var theCase in elsewhere)
        {
            if (IsOnThisChannel(theCase, facts))
                continue;
            if (IsSameMatter(theCase, post, facts.Channel, decision.Triage!))
            {
                var reason = $"the customer's open {Named(theCase, facts)}";
                return new IntakeDecision(Outcome.JoinedCase, reason, decision.Triage, CaseAction.Join, theCase, null);
            }

            latest ??= theCase;
        }

        return latest == null || decision.NamedCase != null
            ? decision
            : decision with { NamedCase = latest, Reason = $"{decision.Reason}; the customer also has {Named(latest, facts)} open" };
    }

    /// <summary>Whether the author joins a case of another channel or profile and has to be remembered as writing on it.</summary>
    public static bool MustBeRemembered(IntakeFacts facts, IntakeDecision decision) =>
        decision is { Action: CaseAction.Join, Case: { } theCase }
        && facts.Author is { } author
        && author.JoinedCase?.Id != theCase.Id
        && IsOf(author, theCase)
        && !IsOnThisChannel(theCase, facts);

    private static bool IsOf(KnownAuthor author, ConversationCase theCase) =>
        author.LinkState == LinkState.Verified && author.Customer != null && author.Customer == theCase.Customer;

    private static bool IsOnThisChannel(ConversationCase theCase, IntakeFacts facts)
    {
        foreach (var open in facts.OpenCases)
        {
            if (open.Id == theCase.Id)
                return true;
        }

        return false;
    }

    /// <remarks>The same topic says more than closeness in time, so the days in which a resolved case opens again count as well as the join window.</remarks>
    private static bool IsSameMatter(ConversationCase theCase, IncomingPost post, Channel channel, TriageDecision triage)
    {
        var days = TimeSpan.FromDays(channel.ReopenDays);
        var window = days > channel.JoinWindow ? days : channel.JoinWindow;
        return triage.TopicId is { } topic
            && topic == theCase.TopicId
            && theCase.LastPostedOn is { } last
            && (post.PostedOn - last).Duration() <= window;
    }

    private static string Named(ConversationCase theCase, IntakeFacts facts)
    {
        var begun = theCase.FirstPostedOn is { } on ? FormattableString.Invariant($", begun on {on:d MMMM yyyy}") : "";
        foreach (var topic in facts.Setup.Topics)
        {
            if (topic.Id == theCase.TopicId)
                return $"case {theCase.Number} about {topic.Name}{begun}";
        }

        return $"case {theCase.Number}{begun}";
    }
}
