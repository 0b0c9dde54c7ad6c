using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Clocks;

/// <summary>Starts, moves and ends the clocks of a case and shows them on the case row.</summary>
public sealed class CaseClocks
{
    private static readonly Guid[] NoSteps = Array.Empty<Guid>();

    private readonly TurnStore _turns;
    private readonly PolicyStore _policies;
    private readonly PostStore _posts;

    public CaseClocks(IOrganizationService service)
        : this(service, service)
    {
    }

    /// <param name="setup">Reads policies and calendars.</param>
    public CaseClocks(IOrganizationService service, IOrganizationService setup)
    {
        _turns = new TurnStore(service);
        _policies = new PolicyStore(setup);
        _posts = new PostStore(service);
    }

    /// <summary>The clocks of a new case, not yet stored; empty when no policy fits. Sets the case's clock columns.</summary>
    public IReadOnlyList<Turn> Plan(PolicyFacts facts, Customer customer, CustomerPost post, Entity theCase)
    {
        if (_policies.For(facts, customer) is not { } terms)
            return Array.Empty<Turn>();

        var turns = TurnPolicy.CaseOpened(post, terms.Terms).Select(turn => terms.Scheduled(turn, NoSteps)).ToList();
        theCase[IncidentTable.Policy] = new EntityReference(PolicyTable.Name, terms.Terms.Policy.Id);
        if (terms.Terms.Policy.IsNative)
            return turns;

        var all = new TurnSet(turns, Array.Empty<Turn>());
        theCase[IncidentTable.ResponseBy] = all.DueOn(Kpi.FirstResponse);
        theCase[IncidentTable.ResolveBy] = all.DueOn(Kpi.Resolution);
        Show(all, theCase);
        return turns;
    }

    /// <summary>Whether the case waits for somebody else by its status, so that its clocks stand still. Costs no request for one in progress.</summary>
    public bool IsPaused(ConversationCase theCase) =>
        theCase.Status != ConversationCase.InProgress
        && theCase.PolicyId is { } policyId
        && _policies.ById(policyId)?.Pauses(theCase.Status) == true;

    /// <summary>The clocks that a customer's post starts, not yet stored; the case row gets the changed due times.</summary>
    /// <param name="turns">All turns of the case as they were read with it; null when they were not.</param>
    /// <returns>Null when turns must be read or changed for the post: <see cref="CustomerWrote"/> does that once it has its row.</returns>
    public IReadOnlyList<Turn>? Begun(ConversationCase theCase, IReadOnlyList<Turn>? turns, CustomerPost post, Entity caseRow)
    {
        if (TermsFor(theCase, post) is not { } terms)
            return Array.Empty<Turn>();
        var changed = turns == null ? null : TurnPolicy.CustomerWrote(turns, post, terms.Terms);
        if (changed == null || changed.Any(turn => turn.Id != Guid.Empty))
            return null;
        var begun = changed.Select(turn => terms.Scheduled(turn, NoSteps)).ToList();
        Show(new TurnSet(turns!, begun), caseRow);
        return begun;
    }

    /// <summary>The customer wrote again; the case row gets the changed due times.</summary>
    public void CustomerWrote(ConversationCase theCase, CustomerPost post, Entity caseRow)
    {
        if (TermsFor(theCase, post) is not { } terms)
            return;

        var before = _turns.OfCase(theCase.Id);
        Store(theCase.Id, before, TurnPolicy.CustomerWrote(before, post, terms.Terms), terms, caseRow);
    }

    /// <summary>Null when the post moves no clock: until our first answer the running one stays, unless the post turns out to be older than the one that started it.</summary>
    private CaseTerms? TermsFor(ConversationCase theCase, CustomerPost post)
    {
        var isOwedAnyway = !theCase.IsAnswered && post.PostedOn >= theCase.LastPostedOn;
        return theCase.PolicyId is { } policyId && !isOwedAnyway ? _policies.ById(policyId) : null;
    }

    /// <summary>The customer came to sound worse: steps of open turns that wait for that are counted from now on. No due time moves.</summary>
    /// <param name="now">UTC.</param>
    public void SoundsWorse(ConversationCase theCase, DateTime now, Entity caseRow)
    {
        if (theCase.PolicyId is not { } policyId || _policies.ById(policyId) is not { } terms || !terms.Steps.Any(step => step.Anchor == StepAnchor.MinutesAfterWorse))
            return;
        var before = _turns.OfCase(theCase.Id);
        var changed = before.Where(turn => turn.IsOpen && turn.WorseOn == null && terms.WaitsForWorse(turn)).Select(turn => turn with { WorseOn = now }).ToList();
        if (changed.Count > 0)
            Store(theCase.Id, before, changed, terms, caseRow);
    }

    /// <summary>We answered; the case row shows that the first response was given. A private message answers nobody who asked in public.</summary>
    public void WeAnswered(ConversationCase theCase, DateTime answeredOn, bool isPrivate, Entity caseRow)
    {
        var before = _turns.OfCase(theCase.Id);
        if (isPrivate && AskedInPublic(theCase, before, answeredOn))
            return;
        var changed = TurnPolicy.WeAnswered(Running(theCase.PolicyId, before, answeredOn), answeredOn);
        caseRow[IncidentTable.FirstResponseSent] = true;
        CaseTerms? terms = null;
        if (theCase.IsOpen && theCase.LastPostedOn > answeredOn && theCase.PolicyId is { } policyId)
        {
            // The answer arrived late: what the customer wrote after it waits for the next one.
            terms = _policies.ById(policyId);
            var waiting = _posts.OldestOfCustomerAfter(theCase.Id, answeredOn);
            if (terms != null && waiting != null)
                changed = changed.Concat(TurnPolicy.CustomerWrote(new TurnSet(before, changed).All, waiting, terms.Terms)).ToList();
        }

        Store(theCase.Id, before, changed, terms, caseRow);
    }

    /// <summary>A case may hold public and private posts: what counts is where the customer wrote since the wait began that the answer would end.</summary>
    private bool AskedInPublic(ConversationCase theCase, IReadOnlyList<Turn> turns, DateTime answeredOn)
    {
        var ended = TurnPolicy.WeAnswered(turns, answeredOn);
        return ended.Count == 0 ? !theCase.IsPrivate : _posts.WroteInPublic(theCase.Id, ended.Min(turn => turn.StartedOn), answeredOn);
    }

    /// <summary>The case was resolved or cancelled: every clock that still runs ends.</summary>
    public void CaseClosed(Guid caseId, DateTime closedOn, Entity caseRow)
    {
        var before = _turns.OfCase(caseId);
        var policyId = before.Select(turn => turn.PolicyId).FirstOrDefault(policy => policy != null);
        Store(caseId, before, TurnPolicy.CaseResolved(Running(policyId, before, closedOn), closedOn), null, caseRow);
    }

    /// <summary>The case got a status in which it waits for somebody else, or left it.</summary>
    public void StatusChanged(Guid caseId, Guid policyId, int? before, int after, DateTime changedOn, Entity caseRow)
    {
        if (_policies.ById(policyId) is not { } terms || terms.Terms.Policy.IsNative || terms.Pauses(before) == terms.Pauses(after))
            return;

        var turns = _turns.OfCase(caseId).Where(turn => turn.IsOpen).ToList();
        var changed = terms.Pauses(after)
            ? turns.Select(turn => TurnClock.Paused(TurnClock.Judged(turn, changedOn), changedOn)).ToList()
            : turns.Select(turn => TurnClock.GoesOn(turn, changedOn, terms.Terms.Calendar)).ToList();
        Store(caseId, turns, changed, terms, caseRow);
    }

    /// <summary>A post changed what its case is about: its open clocks get the terms of the policy that fits now.</summary>
    /// <param name="caseRow">With what has changed; gets the policy and the changed due times.</param>
    /// <returns>The case with the policy and the turns that it has now.</returns>
    public ConversationCase Reclassified(ConversationCase theCase, Entity caseRow)
    {
        var facts = new PolicyFacts(
            theCase.ChannelId,
            theCase.Intent,
            Choice.Read<Urgency>(caseRow, IncidentTable.Urgency) ?? theCase.Urgency,
            caseRow.GetAttributeValue<EntityReference>(IncidentTable.Topic)?.Id ?? theCase.TopicId);
        if (theCase.PolicyId is not { } before || theCase.ChannelId == null || _policies.For(facts, theCase.Customer) is not { } terms)
            return theCase;

        var policyId = terms.Terms.Policy.Id;
        caseRow[IncidentTable.Policy] = new EntityReference(PolicyTable.Name, policyId);
        return policyId == before
            ? theCase
            : theCase with { PolicyId = policyId, Turns = PolicyChanged(theCase.Id, terms, caseRow).All };
    }

    /// <summary>Another policy fits the case: its open clocks get the new budgets, counted from where they started.</summary>
    /// <returns>The turns as they are now.</returns>
    public TurnSet PolicyChanged(Guid caseId, CaseTerms terms, Entity caseRow)
    {
        var policyId = terms.Terms.Policy.Id;
        var turns = _turns.OfCase(caseId);
        var changed = turns
            .Where(turn => turn.IsOpen && turn.PolicyId != policyId)
            .Select(turn => TurnClock.Changed(turn, terms.Terms))
            .Where(turn => turn.PolicyId == policyId)
            .ToList();
        var all = new TurnSet(turns, changed);
        if (changed.Count == 0)
            return all;

        Store(caseId, turns, changed, terms, caseRow);
        caseRow[IncidentTable.Policy] = new EntityReference(PolicyTable.Name, policyId);
        if (terms.Terms.Policy.IsNative)
            return all;
        caseRow[IncidentTable.ResponseBy] = all.DueOn(Kpi.FirstResponse) ?? all.DueOn(Kpi.NextResponse);
        caseRow[IncidentTable.ResolveBy] = all.DueOn(Kpi.Resolution);
        return all;
    }

    /// <summary>The platform's SLA said something new: the turn shows it, and the sweep performs what is due then.</summary>
    public void NativeKpiChanged(Guid caseId, Kpi kpi, NativeKpi native, CaseTerms terms, DateTime now, Entity caseRow)
    {
        var before = _turns.OfCase(caseId);
        if (NativeTurns.Follow(before, kpi, native, terms.Terms.Policy, now) is { } turn)
            Store(caseId, before, before.Contains(turn) ? Array.Empty<Turn>() : new[] { turn }, terms, caseRow);
    }

    /// <summary>A case was merged into another: what its customer still waits for goes on there, from the oldest unanswered post.</summary>
    /// <param name="master">The case it lives on in; its row gets the changed due times.</param>
    public void MergedInto(Guid masterId, Guid? masterPolicyId, Guid mergedId, Entity master)
    {
        if (masterPolicyId is not { } policyId || _policies.ById(policyId) is not { } terms)
            return;

        var turns = _turns.OfCase(masterId);
        var waiting = _turns.OfCase(mergedId).Where(turn => turn.IsOpen && turn.AwaitsAnswer).OrderBy(turn => turn.StartedOn);
        if (waiting.FirstOrDefault() is not { } oldest)
            return;

        var post = new CustomerPost(oldest.StartedById ?? Guid.Empty, oldest.StartedOn, oldest.StartedOn);
        var changed = TurnPolicy.CustomerWrote(turns, post, terms.Terms);
        if (changed.Count > 0)
            Store(masterId, turns, changed, terms, master);
    }

    /// <summary>Posts left the case: its response clocks become those of the posts that stayed.</summary>
    /// <param name="asked">The customer's posts that stayed and wait for an answer.</param>
    /// <param name="answered">When our answers that stayed were posted, UTC.</param>
    /// <param name="left">When those that left were posted, UTC; what else ended a turn, as a resolution did, goes on counting.</param>
    public void PostsLeft(
        Guid caseId, IReadOnlyList<CustomerPost> asked, IReadOnlyCollection<DateTime> answered, IReadOnlyCollection<DateTime> left, Entity caseRow)
    {
        caseRow[IncidentTable.FirstResponseSent] = answered.Count > 0;
        var before = _turns.OfCase(caseId);
        var policyId = before.Select(turn => turn.PolicyId).FirstOrDefault(policy => policy != null);
        if (policyId is not { } id || _policies.ById(id) is not { } terms)
            return;

        var ended = before
            .Where(turn => turn.AwaitsAnswer && turn.MetOn is { } met && !left.Contains(met))
            .Select(turn => turn.MetOn!.Value)
            .Concat(answered)
            .Distinct()
            .ToList();
        var replay = TurnReplay.Of(before, asked, ended, terms.Terms);
        foreach (var turn in replay.Gone)
            _turns.Delete(turn);
        Store(caseId, before.Except(replay.Gone).ToList(), replay.Changed, terms, caseRow);
    }

    /// <summary>The case opened again for a customer's post; what its resolution clock does is the policy's decision.</summary>
    public void CaseReopened(ConversationCase theCase, CustomerPost post, Entity caseRow)
    {
        if (theCase.PolicyId is not { } policyId || _policies.ById(policyId) is not { } terms)
            return;

        var before = _turns.OfCase(theCase.Id);
        var closed = new Pause(theCase.ClosedOn ?? post.PostedOn, Later(post.PostedOn, theCase.ClosedOn));
        var changed = TurnPolicy.CaseReopened(before, terms.Terms.Policy.Reopening, closed, post, terms.Terms)
            .Concat(TurnPolicy.CustomerWrote(before, post, terms.Terms))
            .ToList();
        Store(theCase.Id, before, changed, terms, caseRow);
    }

    /// <summary>A rep opened the case again by hand: its resolution clock does what the policy says. Nobody waits for an answer by that.</summary>
    public void CaseReactivated(Guid caseId, Guid policyId, DateTime reactivatedOn, Entity caseRow)
    {
        if (_policies.ById(policyId) is not { } terms)
            return;

        var before = _turns.OfCase(caseId);
        var closedOn = before.Where(turn => turn.Kpi == Kpi.Resolution).Select(turn => turn.MetOn).Max() ?? reactivatedOn;
        var closed = new Pause(closedOn, Later(reactivatedOn, closedOn));
        var now = new CustomerPost(Guid.Empty, reactivatedOn, reactivatedOn);
        Store(caseId, before, TurnPolicy.CaseReopened(before, terms.Terms.Policy.Reopening, closed, now, terms.Terms), terms, caseRow);
    }

    /// <summary>A clock that stands still goes on to the moment that ends it, so that the pause does not count.</summary>
    private IReadOnlyList<Turn> Running(Guid? policyId, IReadOnlyList<Turn> turns, DateTime until)
    {
        if (turns.All(turn => turn.PausedOn == null) || policyId is not { } id || _policies.ById(id) is not { } terms)
            return turns;
        return turns.Select(turn => TurnClock.GoesOn(turn, until, terms.Terms.Calendar)).ToList();
    }

    private static DateTime Later(DateTime postedOn, DateTime? closedOn) => closedOn > postedOn ? closedOn.Value : postedOn;

    private void Store(Guid caseId, IReadOnlyList<Turn> before, IReadOnlyList<Turn> changed, CaseTerms? terms, Entity caseRow)
    {
        var scheduled = terms == null ? changed : changed.Select(turn => terms.Scheduled(turn, NoSteps)).ToList();
        foreach (var turn in scheduled)
            _turns.Write(caseId, turn);
        Show(new TurnSet(before, scheduled), caseRow);
    }

    private static void Show(TurnSet turns, Entity theCase)
    {
        theCase[IncidentTable.NextDueOn] = turns.NextDueOn;
        theCase[IncidentTable.NextEscalationOn] = turns.NextEscalationOn;
    }
}
