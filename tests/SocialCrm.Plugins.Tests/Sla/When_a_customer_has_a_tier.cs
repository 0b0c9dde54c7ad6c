using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_a_customer_has_a_tier
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();
    private readonly Guid _contact;

    public When_a_customer_has_a_tier()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var first = _desk.Receives("my seat is broken, please help");
        _contact = _desk.Case(first.CaseId(), "customerid").GetAttributeValue<EntityReference>("customerid").Id;
        _desk.Resolves(first.CaseId());
    }

    [Fact]
    public void The_policy_of_the_tier_gives_the_clocks()
    {
        GoldPolicy();
        Give(CustomerTier.Gold);

        FirstResponseOf(Ask()).ShouldBe(Desk.Time("2026-03-02 09:20"));
    }

    [Fact]
    public void A_customer_of_another_tier_gets_the_policy_for_all()
    {
        GoldPolicy();
        Give(CustomerTier.Platinum);

        FirstResponseOf(Ask()).ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Theory]
    [InlineData(CustomerTier.Silver, CustomerTier.Gold, "09:20")]
    [InlineData(CustomerTier.Gold, CustomerTier.Silver, "09:20")]
    [InlineData(null, CustomerTier.Gold, "09:20")]
    [InlineData(CustomerTier.Silver, CustomerTier.Silver, "10:00")]
    public void Of_a_contact_and_its_company_the_higher_tier_counts(CustomerTier? own, CustomerTier company, string due)
    {
        GoldPolicy();
        Give(own);
        var account = _desk.Create(AccountTable.Name, ("name", "Fern & Daughters"), (AccountTable.Tier, Choice.Of(company)));
        _desk.Service.Update(new Entity(ContactTable.Name, _contact)
        {
            [ContactTable.Company] = new EntityReference(AccountTable.Name, account),
        });

        FirstResponseOf(Ask()).ShouldBe(Desk.Time("2026-03-02 " + due));
    }

    [Fact]
    public void Whoever_has_no_tier_is_Standard()
    {
        Policy(CustomerTier.Standard, minutes: 90);

        FirstResponseOf(Ask()).ShouldBe(Desk.Time("2026-03-02 10:30"));
        FirstResponseOf(_desk.Receives(Complaint, author: "stranger").CaseId()).ShouldBe(Desk.Time("2026-03-02 10:30"));
    }

    [Fact]
    public void A_new_tier_moves_no_clock_that_runs_until_the_policy_is_chosen_again()
    {
        GoldPolicy();
        var theCase = Ask();

        Give(CustomerTier.Gold);

        FirstResponseOf(theCase).ShouldBe(Desk.Time("2026-03-02 10:00"));
        _desk.Service.Update(new Entity(IncidentTable.Name, theCase) { [IncidentTable.Urgency] = Choice.Of(Urgency.High) });
        FirstResponseOf(theCase).ShouldBe(Desk.Time("2026-03-02 09:20"));
    }

    [Fact]
    public void A_case_that_turns_out_to_be_of_a_gold_customer_gets_the_gold_clocks()
    {
        GoldPolicy();
        var theCase = _desk.Receives(Complaint, author: "stranger").CaseId();
        Give(CustomerTier.Gold);

        _desk.Service.Update(new Entity(IncidentTable.Name, theCase)
        {
            [IncidentTable.Customer] = new EntityReference(ContactTable.Name, _contact),
        });

        FirstResponseOf(theCase).ShouldBe(Desk.Time("2026-03-02 09:20"));
    }

    [Fact]
    public void The_tier_is_read_only_when_a_policy_asks_for_one()
    {
        var without = Requests("ben");
        GoldPolicy();

        Requests("cleo").ShouldBe(without + 1);
    }

    [Fact]
    public void A_second_policy_of_the_same_order_is_refused_whatever_its_tier() =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() => Policy(CustomerTier.Gold, minutes: 20, order: 10)).Message
            .ShouldBe("The policies \"Everything\" and \"Gold\" both have order 10; give one of them another order.");

    private long Requests(string author)
    {
        // The first post after a change of the set-up reads it anew.
        _desk.Receives(Complaint, author: "first" + author);
        var before = _desk.Host.RequestCount;
        _desk.Receives(Complaint, author: author);
        return _desk.Host.RequestCount - before;
    }

    private Guid Ask() => _desk.Receives(Complaint).CaseId();

    private object FirstResponseOf(Guid theCase) => _desk.Turn(theCase, Kpi.FirstResponse)[TurnTable.DueOn];

    private void Give(CustomerTier? tier) => _desk.Service.Update(new Entity(ContactTable.Name, _contact)
    {
        [ContactTable.Tier] = tier is { } given ? Choice.Of(given) : null,
    });

    private void GoldPolicy() => Policy(CustomerTier.Gold, minutes: 20);

    private void Policy(CustomerTier tier, int minutes, int order = 5) => _desk.Create(
        PolicyTable.Name,
        (PolicyTable.PrimaryName, tier.ToString()),
        (PolicyTable.Order, order),
        (PolicyTable.Tier, Choice.Of(tier)),
        (PolicyTable.FirstResponse, minutes),
        (PolicyTable.Resolution, 600));
}
