using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Clocks;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Fairness;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Tone;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Carries out the decision about a post: profile, case, post, clocks, queue.</summary>
internal sealed class IntakeWriter
{
    private static readonly Turn[] NoTurns = Array.Empty<Turn>();

    private readonly IOrganizationService _service;
    private readonly DateTime _utcNow;
    private readonly DateTime _receivedOn;
    private readonly ProfileStore _profiles;
    private readonly PostWriter _posts;
    private readonly CaseClocks _clocks;
    private readonly CaseAnswer _answers;

    /// <param name="receivedOn">When the post came in, UTC.</param>
    public IntakeWriter(IOrganizationService service, IOrganizationService setup, DateTime utcNow, DateTime receivedOn)
    {
        _service = service;
        _utcNow = utcNow;
        _receivedOn = receivedOn;
        _profiles = new ProfileStore(service);
        _posts = new PostWriter(service);
        _clocks = new CaseClocks(service, setup);
        _answers = new CaseAnswer(service, _clocks);
    }

    public IntakeResult Write(IncomingPost post, IntakeFacts facts, IntakeDecision decision, Guid? rowId)
    {
        switch (decision.Action)
        {
            case CaseAction.Open:
                return OpenCase(post, facts, decision, rowId);
            case CaseAction.Join:
            case CaseAction.Begin:
            case CaseAction.Reopen:
                return JoinCase(post, facts, decision, decision.Case!, rowId);
            case CaseAction.Answer:
                return AnswerCase(post, facts, decision, decision.Case!, rowId);
            case CaseAction.Note:
                new AgreementNote(_service).Write(post, facts, decision);
                return WithoutCase(post, facts, decision, rowId);
            default:
                return WithoutCase(post, facts, decision, rowId);
        }
    }

    private IntakeResult WithoutCase(IncomingPost post, IntakeFacts facts, IntakeDecision decision, Guid? rowId)
    {
        var profileId = decision.Outcome == Outcome.OwnPost ? (Guid?)null : Profile(post, facts, null);
        var postId = _posts.Write(post, facts, decision, rowId, profileId, decision.Case?.Id, _receivedOn);
        if (decision is { Action: CaseAction.Attach, Triage: { } triage })
            HearThanks(post, triage, decision.Case!);
        return Result(postId, decision, decision.Case?.Id);
    }

    /// <summary>Thanks leave a resolved case as it is; only what later posts are held against begins anew.</summary>
    private void HearThanks(IncomingPost post, TriageDecision triage, ConversationCase theCase)
    {
        var after = theCase.ToneWatch.After(triage.Tone, triage.Intent, triage.NeedsCase);
        if (after.Start != null || theCase.ToneWatch.Start == null || post.LastPostedOn < theCase.LastPostedOn)
            return;
        var row = new Entity(IncidentTable.Name, theCase.Id);
        CaseColumns.Watch(row, theCase.ToneWatch, triage, _utcNow);
        _service.Update(row);
    }

    private IntakeResult OpenCase(IncomingPost post, IntakeFacts facts, IntakeDecision decision, Guid? rowId)
    {
        var known = facts.Author?.Customer;
        var customer = known ?? new CustomerStore(_service).ForUnknown(post.Author, facts.Channel);
        var profileId = Profile(post, facts, known == null && facts.Channel.UnknownCustomerId == null ? customer : null);

        var row = new CaseOpener(_service, _utcNow).Row(post, facts, decision, profileId, customer, known == null);
        var triage = decision.Triage!;
        var policyFacts = new PolicyFacts(facts.Channel.Id, triage.Intent, triage.Urgency, triage.TopicId);
        var clocks = _clocks.Plan(policyFacts, customer, new CustomerPost(Guid.Empty, post.PostedOn, _receivedOn), row);
        var caseId = _service.Create(row);

        var postId = Post(post, facts, decision, rowId, profileId, caseId, clocks);
        new ConversationBefore(_service, facts.Channel).Attach(facts.Parent, profileId, caseId);
        if (QueueFor(triage, facts) is { } queue)
            new QueueStore(_service).Put(caseId, queue);
        if (HeadsUp.IsDue(post.Author.Followers, facts.Channel.HeadsUpReach, post.IsPrivate, false))
            _service.Update(new Entity(IncidentTable.Name, caseId) { [IncidentTable.HeadsUpOn] = _utcNow });
        return Result(postId, decision, caseId);
    }

    private IntakeResult JoinCase(
        IncomingPost post, IntakeFacts facts, IntakeDecision decision, ConversationCase theCase, Guid? rowId)
    {
        var profileId = Profile(post, facts, null);
        if (AcrossChannels.MustBeRemembered(facts, decision))
            _profiles.Join(profileId, theCase.Id);
        var row = new Entity(IncidentTable.Name, theCase.Id);
        var tone = ShowPost(row, post, decision.Triage!, theCase);

        // Thanks wait for nothing; they must not end as a breach. Anything else wakes a case that waited for the customer.
        var asks = decision.Triage!.NeedsCase;
        var begins = asks && decision.Action != CaseAction.Reopen && !_clocks.IsPaused(theCase);
        if (begins)
            theCase = Reclassified(theCase, row);
        var begun = begins ? Begun(post, facts, theCase, row) : NoTurns;
        var postId = Post(post, facts, decision, rowId, profileId, theCase.Id, begun ?? NoTurns);
        if (!begins || begun == null)
            theCase = MoveClocks(post, facts, decision, theCase, new CustomerPost(postId, post.PostedOn, _receivedOn), row);

        if (decision.Action == CaseAction.Begin)
        {
            RefuseAnotherFirstPost(theCase);
            new ConversationBefore(_service, facts.Channel).Attach(facts.Parent, profileId, theCase.Id);
        }

        CaseColumns.JoinCrisis(row, theCase, CrisisCause.Joined(post.Said, decision.Triage.TopicId, facts.Setup.Topics, theCase));
        if (tone.IsWorse)
            _clocks.SoundsWorse(theCase, _utcNow, row);
        if (asks)
            new HeadsUpMark(_service).Joined(post, facts.Channel.HeadsUpReach, decision.Action == CaseAction.Reopen, row, _utcNow);
        if (row.Attributes.Count > 0)
            _service.Update(row);
        return Result(postId, decision, theCase.Id) with { Fall = tone.IsWorse ? new ToneFall(theCase.ToneWatch.Start!.Value, tone.Last!.Value) : null };
    }

    /// <summary>What a post does to the clocks of its case once it has its row.</summary>
    /// <returns>The case with the policy that it has now.</returns>
    private ConversationCase MoveClocks(IncomingPost post, IntakeFacts facts, IntakeDecision decision, ConversationCase theCase, CustomerPost heard, Entity row)
    {
        if (decision.Action == CaseAction.Reopen)
        {
            GiveConversation(theCase.Id, new CaseOpener(_service, _utcNow).FreeKey(post, facts.Channel));
            SetInProgress(theCase.Id);
            _clocks.CaseReopened(Reclassified(theCase, row), heard, row);

            // Its resolution clock runs only now.
            return Reclassified(theCase, row);
        }

        if (decision.Triage!.NeedsCase && _clocks.IsPaused(theCase))
            SetInProgress(theCase.Id);
        theCase = Reclassified(theCase, row);
        if (decision.Triage.NeedsCase)
            _clocks.CustomerWrote(theCase, heard, row);
        return theCase;
    }

    private ConversationCase Reclassified(ConversationCase theCase, Entity row) =>
        row.Contains(IncidentTable.Urgency) || row.Contains(IncidentTable.Topic) ? _clocks.Reclassified(theCase, row) : theCase;

    private IReadOnlyList<Turn>? Begun(IncomingPost post, IntakeFacts facts, ConversationCase theCase, Entity row)
    {
        var turns = theCase.Turns ?? facts.OpenCases.FirstOrDefault(open => open.Id == theCase.Id)?.Turns;
        return _clocks.Begun(theCase, turns, new CustomerPost(Guid.Empty, post.PostedOn, _receivedOn), row);
    }

    /// <summary>Writes the post and the turns that it starts.</summary>
    private Guid Post(
        IncomingPost post, IntakeFacts facts, IntakeDecision decision, Guid? rowId, Guid profileId, Guid caseId, IReadOnlyList<Turn> turns)
    {
        var rows = turns.Select(turn => TurnStore.NewRow(caseId, turn)).ToList();
        return _posts.Write(post, facts, decision, rowId, profileId, caseId, _receivedOn, rows);
    }

    /// <summary>Two posts at the same moment must not both be the first of a case: whoever gets hold of the row last sees what the other wrote.</summary>
    private void RefuseAnotherFirstPost(ConversationCase theCase)
    {
        GiveConversation(theCase.Id, theCase.ConversationKey);
        if (new CaseStore(_service).FirstPostedOn(theCase.Id) != theCase.FirstPostedOn)
            throw Faults.TryAgain(false, 0);
    }

    private IntakeResult AnswerCase(
        IncomingPost post, IntakeFacts facts, IntakeDecision decision, ConversationCase theCase, Guid? rowId)
    {
        var postId = _posts.Write(post, facts, decision, rowId, null, theCase.Id, _receivedOn);
        _answers.Given(theCase, post.PostedOn, post.IsPrivate);
        return Result(postId, decision, theCase.Id);
    }

    private Guid Profile(IncomingPost post, IntakeFacts facts, Customer? newCustomer)
    {
        if (facts.Author is not { } known)
        {
            var key = PostKey.OfProfile(facts.Channel.Network, post.Author.Id);
            return _profiles.Create(post.Author, facts.Channel.Network, key, newCustomer);
        }

        if (ProfileChange.IsNeeded(known, post.Author))
            _profiles.Update(known.ProfileId, post.Author);
        if (newCustomer != null)
            _profiles.Link(known.ProfileId, newCustomer);
        return known.ProfileId;
    }

    /// <summary>A post may come late: only a newer one changes what the case shows as latest, and urgency never falls.</summary>
    /// <returns>How the customer's tone has moved.</returns>
    private ToneWatch ShowPost(Entity row, IncomingPost post, TriageDecision triage, ConversationCase theCase)
    {
        var tone = ToneWatch.None;
        if (theCase.LastPostedOn == null || post.LastPostedOn >= theCase.LastPostedOn)
        {
            row[IncidentTable.LastPostedOn] = post.LastPostedOn;
            CaseColumns.SetTone(row, theCase.Tone, triage);
            tone = CaseColumns.Watch(row, theCase.ToneWatch, triage, _utcNow);
        }

        if (post.PostedOn < (theCase.FirstPostedOn ?? theCase.LastPostedOn))
            row[IncidentTable.FirstPostedOn] = post.PostedOn;
        CaseColumns.RaiseUrgency(row, theCase.Urgency, triage.Urgency);
        if (theCase.TopicId == null && triage.TopicId is { } topic)
            row[IncidentTable.Topic] = new EntityReference(TopicTable.Name, topic);
        return tone;
    }

    /// <summary>Before the case opens again: a case without a key counts as opened by hand and would get a clock for that.</summary>
    private void GiveConversation(Guid caseId, string? key) => _service.Update(new Entity(IncidentTable.Name, caseId)
    {
        [IncidentTable.ConversationKey] = key,
    });

    /// <summary>On its own, because an Update of state and other columns runs the registered steps twice.</summary>
    private void SetInProgress(Guid caseId) => _service.Update(new Entity(IncidentTable.Name, caseId)
    {
        [IncidentTable.StateCode] = new OptionSetValue((int)CaseState.Active),
        [IncidentTable.StatusCode] = new OptionSetValue(ConversationCase.InProgress),
    });

    private static Guid? QueueFor(TriageDecision triage, IntakeFacts facts) =>
        triage.Rule?.QueueId ?? facts.Setup.Topics.FirstOrDefault(topic => topic.Id == triage.TopicId)?.QueueId ?? facts.Channel.QueueId;

    private static IntakeResult Result(Guid postId, IntakeDecision decision, Guid? caseId) => new IntakeResult(
        postId,
        caseId,
        decision.Case?.Number,
        decision.Outcome,
        decision.Reason,
        decision.Triage?.Intent,
        decision.Triage?.Urgency,
        decision.Action == CaseAction.Open);
}
