using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Replies;

/// <summary>Decides whether somebody else has to approve a reply.</summary>
public static class ApprovalPolicy
{
    /// <summary>Why, in words; null when nobody has to.</summary>
    /// <param name="isTrainee">Who drafted it is in the channel's training team.</param>
    public static string? Reason(ReplyChannel channel, Urgency urgency, bool isTrainee, string reply, AnswerablePost answered)
    {
        if (isTrainee)
            return "its author is in the training team";
        switch (channel.Approval)
        {
            case ApprovalRule.EveryReply:
                return "this channel has every reply approved";
            case ApprovalRule.CriticalUrgency when urgency == Urgency.Critical:
            case ApprovalRule.HighUrgency when urgency <= Urgency.High:
                return $"the urgency of the case is {urgency.ToString().ToLowerInvariant()}";
            default:
                return Word(channel.ApprovalWords, reply) is { } ours ? $"it says \"{ours}\""
                    : Word(channel.ApprovalWords, answered.Text) is { } theirs ? $"the customer wrote \"{theirs}\""
                    : null;
        }
    }

    private static string? Word(IReadOnlyList<string> words, string text)
    {
        if (words.Count == 0)
            return null;
        var sought = new TriageTopic(Guid.Empty, "", words, null);
        return TopicMatch.FirstOf(new[] { sought }, PostTokenizer.Read(text), out var word) == null ? null : word;
    }
}
