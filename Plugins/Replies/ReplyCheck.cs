using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Conversations;

namespace SocialCrm.Plugins.Replies;

/// <summary>Says what speaks against an answer before anything is written.</summary>
public static class ReplyCheck
{
    private const int LongestText = 32000;

    /// <summary>Checks what a rep wants to answer.</summary>
    public static CheckedReply Of(DraftInput input, ReplyFacts facts)
    {
        var answered = input.PostId is { } id ? facts.Posts.FirstOrDefault(post => post.Id == id && !post.IsOurs) : AnswerTarget.Of(facts.Posts);
        if (answered == null)
            return Refused(input, CaseProblem(facts) ?? NothingToAnswer(input, facts));

        var route = input.Route ?? (answered.IsPrivate ? ReplyRoute.Private : ReplyRoute.Public);
        var parts = ReplyParts.Split(input.Text, answered.Channel.TextLimit, answered.Channel.MostParts);
        var isTrainee = answered.Channel.TrainingTeamId is { } team && facts.IsTrainee(team);
        return Judged(input, facts, answered, route, parts ?? Array.Empty<string>(), isTrainee);
    }

    /// <summary>Checks a draft once more, as it stands now, when its author is done with it.</summary>
    /// <param name="texts">The texts of its parts.</param>
    public static CheckedReply OfDraft(StoredReply reply, IReadOnlyList<string> texts, ReplyFacts facts, DateTime now)
    {
        var input = new DraftInput(string.Join("\n", texts), reply.Route, reply.AnswersId, false, reply.DraftedById, now);
        if (facts.Posts.FirstOrDefault(post => post.Id == reply.AnswersId) is not { } answered)
            return Refused(input, NothingToAnswer(input, facts));

        var fits = texts.All(text => text.Length > 0 && text.Length <= (answered.Channel.TextLimit ?? LongestText));
        var isTrainee = answered.Channel.TrainingTeamId is { } team && facts.IsTrainee(team);
        var judged = Judged(input, facts, answered, reply.Route, fits ? texts : Array.Empty<string>(), isTrainee);
        return SubmittedReply.WhyOutdated(reply, facts.Posts, null, now) is { } outdated
            ? judged with { Problems = new[] { outdated }.Concat(judged.Problems).ToList() }
            : judged;
    }

    /// <summary>Until when the network lets us answer, UTC; null: for ever.</summary>
    public static DateTime? WindowEnd(ReplyRoute route, ReplyChannel channel, IReadOnlyList<AnswerablePost> posts) =>
        route == ReplyRoute.Private && channel.ReplyWindow is { } window && AnswerTarget.LatestOn(channel.Id, posts) is { } last
            ? last + window
            : null;

    private static CheckedReply Judged(
        DraftInput input, ReplyFacts facts, AnswerablePost answered, ReplyRoute route, IReadOnlyList<string> parts, bool isTrainee)
    {
        var windowEnd = WindowEnd(route, answered.Channel, facts.Posts);
        var approval = ApprovalPolicy.Reason(answered.Channel, facts.Case.Urgency, isTrainee, input.Text, answered);
        var problems = new[]
        {
            CaseProblem(facts),
            facts.Live is { } live ? LiveProblem(live, input) : null,
            TextProblem(input.Text, parts, answered.Channel),
            RouteProblem(route, answered),
            AuthorProblem(answered),
            ChannelProblem(answered.Channel),
            windowEnd <= input.Now ? WindowProblem(windowEnd.Value, answered, input.Now) : null,
            route == ReplyRoute.Public ? PublicProblem(input.Text, answered.Channel) : null,
        };
        var warnings = new[]
        {
            parts.Count > 1 ? $"The text is longer than {answered.Channel.TextLimit} characters: it goes out as {parts.Count} posts." : null,
            route == ReplyRoute.Private && !facts.Case.IsPrivate
                ? "A private answer does not stop the clock of a public case: tell the customer in public that you have written to them." : null,
            windowEnd > input.Now ? $"The network takes a private answer until {TimeWords.Of(windowEnd.Value, input.Now)}." : null,
            approval != null ? $"Somebody else has to approve this reply: {approval}." : null,
            facts.Live is { } other && other.DraftedById != input.UserId ? $"It takes the place of the reply of {other.DraftedBy}." : null,
        };
        return new CheckedReply(answered, route, parts, windowEnd, approval, Given(problems), Given(warnings));
    }

    private static CheckedReply Refused(DraftInput input, string problem) => new CheckedReply(
        null, input.Route ?? ReplyRoute.Public, Array.Empty<string>(), null, null, new[] { problem }, Array.Empty<string>());

    private static string NothingToAnswer(DraftInput input, ReplyFacts facts) => input.PostId == null
        ? $"Case {facts.Case.Number} has no post of the customer to answer: write to the customer another way."
        : $"PostId names no post of the customer on case {facts.Case.Number}: give the id of one, or leave it out.";

    private static string? CaseProblem(ReplyFacts facts) => facts.Case.State switch
    {
        CaseState.Active => null,
        CaseState.Cancelled when facts.MergedInto != null => $"Case {facts.Case.Number} was merged into {facts.MergedInto}: answer there.",
        CaseState.Cancelled => $"Case {facts.Case.Number} is cancelled: reactivate it before you answer.",
        _ => $"Case {facts.Case.Number} is resolved: reactivate it before you answer.",
    };

    private static string? LiveProblem(StoredReply live, DraftInput input)
    {
        var since = TimeWords.Of(live.DraftedOn, input.Now);
        if (live.State == ReplyState.Sending)
            return $"The reply of {live.DraftedBy} of {since} is being sent: wait until its outcome is known.";
        var hasLapsed = live.State == ReplyState.Draft && input.Now - live.DraftedOn >= ReplyTimes.Draft;
        if (input.Instead || hasLapsed)
            return null;
        if (live.Part > 1)
            return $"The reply of {live.DraftedBy} of {since} is on its way, part {live.Part} of {live.PartCount} comes next: wait, or set Instead to Yes to stop it.";
        return live.DraftedById == input.UserId
            ? null
            : $"{live.DraftedBy} is answering since {since}: wait, or set Instead to Yes to take over.";
    }

    private static string? TextProblem(string text, IReadOnlyList<string> parts, ReplyChannel channel)
    {
        if (text.Length == 0)
            return "The text is empty: write an answer.";
        if (text.Length > LongestText)
            return $"The text has {text.Length} characters: shorten it to {LongestText}.";
        if (parts.Count > 0)
            return null;
        return channel.MostParts > 1
            ? $"The text has {text.Length} characters and does not fit into {channel.MostParts} posts of {channel.TextLimit}: shorten it."
            : $"The text has {text.Length} characters: shorten it to {channel.TextLimit}, the longest that {channel.Name} takes.";
    }

    private static string? RouteProblem(ReplyRoute route, AnswerablePost answered)
    {
        if (route == ReplyRoute.Private)
            return null;
        if (answered.IsPrivate)
            return "The customer wrote in private: answer with the route Private.";
        return answered.State == Evidence.PostState.DeletedByAuthor
            ? "The customer has deleted this post, so a public answer would stand alone: use the route Private, or answer another post."
            : null;
    }

    private static string? AuthorProblem(AnswerablePost answered)
    {
        if (answered.State == Evidence.PostState.AccountGone)
            return "The customer's account is gone from the network: write to the customer another way.";
        return answered.IsBlocked ? "The author is blocked: unblock the social profile before you answer." : null;
    }

    private static string? ChannelProblem(ReplyChannel channel) =>
        channel.IsEnabled ? null : $"The channel {channel.Name} is switched off: switch it on before you answer there.";

    private static string WindowProblem(DateTime end, AnswerablePost answered, DateTime now) => answered.IsPrivate
        ? $"The network took a private answer until {TimeWords.Of(end, now)}: write to the customer another way."
        : $"The network took a private answer until {TimeWords.Of(end, now)}: answer in public.";

    private static string? PublicProblem(string text, ReplyChannel channel)
    {
        var found = string.Join(", ", PublicText.Findings(text, channel.OwnDetails));
        return found.Length == 0 ? null : $"Everybody would read {found}: take it out, or use the route Private.";
    }

    private static List<string> Given(string?[] sentences) =>
        sentences.SelectMany(sentence => sentence == null ? Array.Empty<string>() : new[] { sentence }).ToList();
}
