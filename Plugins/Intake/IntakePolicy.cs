using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Intake;

/// <summary>Decides what becomes of a post: its own case, the case it belongs to, or none, each with the reason.</summary>
public static class IntakePolicy
{
    /// <summary>How the reason begins of a post that only agrees with somebody else's case.</summary>
    public const string OnlyAgrees = "only agrees with somebody else";

    public static IntakeDecision Decide(IncomingPost post, IntakeFacts facts)
    {
        if (facts.Channel.IsOurs(post.Author))
            return OwnPost(post, facts.Parent?.Case);
        if (!facts.Channel.IsEnabled)
            return Without(Outcome.Ignored, "the channel is switched off", null);
        if (Reshare.IsOne(post, facts.Original?.Text))
            return Reshare.Decide(post, facts.Original);

        var here = ConversationPolicy.Decide(post, facts.Channel, facts.Parent, facts.Author?.ProfileId, facts.OpenCases);
        var belonging = AcrossChannels.Follow(here, post, facts);
        var triage = TriagePolicy.Decide(post.Said, Context(facts, belonging));
        if (UnheardAuthor.Why(facts.Author) is { } why && triage.Urgency != Urgency.Critical)
            return Without(Outcome.Ignored, why, triage);
        if (StandsInAThread(post) && belonging.Kind is (BelongingKind.ThirdPerson or BelongingKind.OnItsOwn) && Agreement.IsAll(post.Said))
            return belonging.Case is { } theirs ? Agreeing(theirs, triage) : Without(Outcome.Ignored, OnlyAgrees, triage);
        return belonging.Kind switch
        {
            BelongingKind.OpenCase => Into(CaseAction.Join, belonging, triage),
            BelongingKind.BeforeOpenCase when triage.NeedsCase => Begins(belonging, triage),
            BelongingKind.BeforeOpenCase => NoCase(new Belonging(BelongingKind.OnItsOwn, null, ""), triage),
            BelongingKind.ResolvedCase when triage.NeedsCase => Into(CaseAction.Reopen, belonging, triage),
            BelongingKind.ResolvedCase => Into(CaseAction.Attach, belonging, triage, "; nothing is asked, so it stays resolved"),
            _ => triage.NeedsCase ? Opened(belonging, triage) : NoCase(belonging, triage),
        };
    }

    private static TriageContext Context(IntakeFacts facts, Belonging belonging) => facts.Setup with
    {
        InOpenConversation = belonging.Kind is BelongingKind.OpenCase or BelongingKind.ResolvedCase,
        RepliesToUs = facts.Parent?.IsOurs == true || facts.Original?.IsOurs == true,
        CaseIntent = belonging.Kind is BelongingKind.AfterClosedCase or BelongingKind.BeforeOpenCase ? null : belonging.Case?.Intent,
    };

    private static IntakeDecision OwnPost(IncomingPost post, ConversationCase? theCase)
    {
        var what = post.IsAutomatic ? "our own automatic post" : "our own post";
        if (theCase == null)
            return Ours(what, CaseAction.None, null);
        return OwnAnswer.Counts(post.IsAutomatic, post.Text)
            ? Ours($"{what}, answers case {theCase.Number}", CaseAction.Answer, theCase)
            : Ours($"{(post.IsAutomatic ? what : "our own reaction")} on case {theCase.Number}, answers nobody", CaseAction.Attach, theCase);
    }

    private static IntakeDecision Ours(string reason, CaseAction action, ConversationCase? theCase) =>
        new IntakeDecision(Outcome.OwnPost, reason, null, action, theCase, null);

    private static IntakeDecision Into(CaseAction action, Belonging belonging, TriageDecision triage, string remark = "") =>
        new IntakeDecision(Outcome.JoinedCase, belonging.Because + remark, triage, action, belonging.Case, null);

    private static IntakeDecision Opened(Belonging belonging, TriageDecision triage)
    {
        var need = Need(triage);
        var reason = belonging.Case == null ? need : $"{need}; {belonging.Because}";
        return new IntakeDecision(Outcome.CaseOpened, reason, triage, CaseAction.Open, null, belonging.Case);
    }

    private static IntakeDecision Begins(Belonging belonging, TriageDecision triage) =>
        new IntakeDecision(Outcome.CaseOpened, $"{Need(triage)}; {belonging.Because}", triage, CaseAction.Begin, belonging.Case, null);

    private static IntakeDecision NoCase(Belonging belonging, TriageDecision triage)
    {
        var outcome = triage.Intent == Intent.Praise ? Outcome.Praise : Outcome.Ignored;
        var reason = Need(triage);
        return Without(outcome, belonging.Case == null ? reason : $"{reason}; {belonging.Because}", triage);
    }

    /// <summary>The post that it agrees with may come in later: then the note is written, and whatever the order, it opens no case.</summary>
    private static bool StandsInAThread(IncomingPost post) => post.InReplyTo != null || post.ThreadId != null;

    /// <summary>A closed case needs no note: nobody looks at it for who else has the problem.</summary>
    private static IntakeDecision Agreeing(ConversationCase theCase, TriageDecision triage) => new IntakeDecision(
        Outcome.Ignored,
        $"{OnlyAgrees}, see case {theCase.Number}",
        triage,
        theCase.IsOpen ? CaseAction.Note : CaseAction.None,
        null,
        theCase);

    private static IntakeDecision Without(Outcome outcome, string reason, TriageDecision? triage) =>
        new IntakeDecision(outcome, reason, triage, CaseAction.None, null, null);

    private static string Need(TriageDecision triage)
    {
        var intent = triage.Intent.ToString().ToLowerInvariant();
        if (triage.Rule is { } rule)
            return $"{WithUrgency(intent, triage)}{(triage.NeedsCase ? "" : ", no case")}, by the triage rule \"{rule.Name}\"";
        return triage.NeedsCase ? WithUrgency(intent, triage) : $"{intent}: nothing to solve or answer";
    }

    private static string WithUrgency(string intent, TriageDecision triage) => triage.Urgency < Urgency.Normal
        ? $"{intent} of {triage.Urgency.ToString().ToLowerInvariant()} urgency"
        : intent;
}
