using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Setup;
using SocialCrm.Local.Dataverse;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;

namespace SocialCrm.Cli.Team;

/// <summary>Plays the people who give goodwill in a replay: a rep offers what the set-up says, whoever is asked decides, and some of it is paid out.</summary>
internal sealed class GoodwillGiver : IPlayer
{
    private readonly DataverseHost _host;
    private readonly PriorityQueue<Action, (DateTime On, int Order)> _plan = new();
    private readonly Lazy<PatientService> _rep;
    private readonly Lazy<PatientService> _approver;
    private int _planned;

    private GoodwillGiver(DataverseHost host)
    {
        _host = host;
        _rep = new(() => Person("Marta Prado", UserRoles.Rep));
        _approver = new(() => Person("Adele Brandt", UserRoles.Approver));
    }

    public DateTime? NextOn => _plan.TryPeek(out _, out var next) ? next.On : null;

    /// <summary>What could not be offered or decided, each with a sentence.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>Null when the set-up lets nobody offer anything.</summary>
    public static GoodwillGiver? For(DataverseHost host, CrmSetup setup, IReadOnlyList<ReplayEvent> events)
    {
        if (setup.Goodwill is not { Offers.Count: > 0 } goodwill)
            return null;
        var giver = new GoodwillGiver(host);
        foreach (var offer in goodwill.Offers)
        {
            if (events.OfType<PostAppeared>().FirstOrDefault(post => post.PostId == offer.Post && $"{post.Network}/{post.Account}" == offer.Channel) is { } post)
                giver.Plan(post.At.AddMinutes(offer.AfterMinutes), offer, () => giver.Offer(offer));
            else
                giver.Refused.Add($"The set-up offers goodwill for the post {offer.Post} of {offer.Channel}, which is not replayed.");
        }

        return giver;
    }

    public void Act()
    {
        while (NextOn <= _host.Clock.UtcNow)
            _plan.Dequeue()();
    }

    public void LookAround()
    {
    }

    private void Plan(DateTime on, GoodwillOfferSetup offer, Action act) => _plan.Enqueue(() => Try(offer, act), (on, _planned++));

    private void PlanIn(int minutes, GoodwillOfferSetup offer, Action act) => Plan(_host.Clock.UtcNow.AddMinutes(minutes), offer, act);

    private void Try(GoodwillOfferSetup offer, Action act)
    {
        try
        {
            act();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            Refused.Add($"Goodwill for the post {offer.Post} of {offer.Channel}: {fault.Detail.Message}");
        }
    }

    private void Offer(GoodwillOfferSetup offer)
    {
        if (CaseOf(offer) is not { } theCase)
        {
            Refused.Add($"The set-up offers goodwill for the post {offer.Post} of {offer.Channel}, which has no case.");
            return;
        }

        _ = _approver.Value; // who is asked has to be there before
        var offered = _rep.Value.Execute(new OrganizationRequest("scrm_OfferGoodwill")
        {
            ["CaseId"] = theCase,
            ["Amount"] = offer.Amount,
            ["Currency"] = offer.Currency,
            ["Reason"] = offer.Reason,
        });
        var goodwill = (Guid)offered["GoodwillId"];
        if (offered.Results.TryGetValue("AskedUserId", out var asked) && asked is Guid decider)
            PlanIn(offer.DecideAfterMinutes, offer, () => Decide(offer, goodwill, decider));
        if (offer.PayAfterMinutes is { } minutes)
            PlanIn(minutes, offer, () => PayOut(goodwill));
    }

    private Guid? CaseOf(GoodwillOfferSetup offer)
    {
        var channel = offer.Channel.Split('/', 2);
        var query = new QueryExpression(SocialActivityTable.Name) { ColumnSet = new ColumnSet(SocialActivityTable.Regarding) };
        query.Criteria.AddCondition(SocialActivityTable.PostId, ConditionOperator.Equal, offer.Post);
        var link = query.AddLink(ChannelTable.Name, SocialActivityTable.Channel, ChannelTable.Id);
        link.LinkCriteria.AddCondition(ChannelTable.AccountId, ConditionOperator.Equal, channel[^1]);
        link.LinkCriteria.AddCondition(ChannelTable.Network, ConditionOperator.Equal, NetworkWord.ValueOf(channel[0]));
        return _host.Service.RetrieveMultiple(query).Entities.Select(row => row.Lookup(SocialActivityTable.Regarding)).FirstOrDefault();
    }

    private void Decide(GoodwillOfferSetup offer, Guid goodwill, Guid decider) => new PatientService(_host.ServiceFor(decider).Execute).Execute(
        new OrganizationRequest("scrm_DecideGoodwill") { ["GoodwillId"] = goodwill, ["Approve"] = offer.Approve, ["Reason"] = offer.Decision });

    /// <summary>As somebody does on the form; what was not approved is not paid out.</summary>
    private void PayOut(Guid goodwill)
    {
        var row = _host.Service.Retrieve(GoodwillTable.Name, goodwill, new ColumnSet(GoodwillTable.State));
        if (Choice.Read<GoodwillState>(row, GoodwillTable.State) != GoodwillState.Approved)
            return;
        _approver.Value.Execute(new Microsoft.Xrm.Sdk.Messages.UpdateRequest
        {
            Target = new Entity(GoodwillTable.Name, goodwill) { [GoodwillTable.State] = Choice.Of(GoodwillState.PaidOut) },
        });
    }

    private PatientService Person(string name, IReadOnlyList<string> roles) => new(_host.ServiceFor(UserRoles.Make(_host.Service, name, roles)).Execute);
}
