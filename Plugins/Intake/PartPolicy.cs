using System;
using System.Globalization;
using SocialCrm.Plugins.Conversations.Parts;

namespace SocialCrm.Plugins.Intake;

/// <summary>Decides what becomes of the single parts of a message.</summary>
internal static class PartPolicy
{
    /// <summary>The mark of a customer's post that is one part of a message; null for any other post.</summary>
    public static PartMark? MarkOf(IncomingPost post, IntakeFacts facts) =>
        facts.Channel.IsOurs(post.Author) || !facts.Channel.IsEnabled || Reshare.IsOne(post, facts.Original?.Text) ? null : PartMark.Of(post.Text);

    /// <param name="until">UTC.</param>
    public static IntakeDecision Wait(PartsOfMessage message, DateTime until)
    {
        var what = message.Missing ?? "the other parts";
        var reason = string.Format(CultureInfo.InvariantCulture, "waits for {0} until {1:yyyy-MM-dd HH:mm} UTC", what, until);
        return new IntakeDecision(Outcome.WaitingForParts, reason, null, CaseAction.None, null, null) { WaitsUntil = until };
    }

    /// <summary>The decision about the whole message, which says what of it is missing.</summary>
    public static IntakeDecision Marked(IntakeDecision decision, PartsOfMessage message)
    {
        if (message.Missing is { } missing)
            return decision with { Reason = $"{decision.Reason}; {missing} never came" };
        return message.Parts.Count == 1
            ? decision
            : decision with { Reason = FormattableString.Invariant($"{decision.Reason}; a message in {message.Parts.Count} parts") };
    }

    /// <summary>What becomes of a part beside the one that stands for the message.</summary>
    /// <param name="decision">About the whole message.</param>
    /// <param name="firstRowId">The row of the part that stands for it.</param>
    public static IntakeDecision Follow(IntakeDecision decision, PartsOfMessage message, MessagePart part, MessagePart first, Guid firstRowId)
    {
        var hasCase = decision.Action != CaseAction.None;
        var count = message.Count is { } known ? FormattableString.Invariant($" of {known}") : "";
        var reason = FormattableString.Invariant($"part {part.Mark.Number}{count} of a message, decided with part {first.Mark.Number}");
        return new IntakeDecision(
            hasCase ? Outcome.JoinedCase : decision.Outcome, reason, decision.Triage, hasCase ? CaseAction.Attach : CaseAction.None, decision.Case, null)
        {
            JoinedTo = firstRowId,
        };
    }
}
