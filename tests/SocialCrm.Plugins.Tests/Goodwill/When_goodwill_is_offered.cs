using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.Tests.Goodwill;

/// <summary>Reps may give up to 50 for a case and 100 for a customer, leads up to 500 and 1,000.</summary>
public sealed class When_goodwill_is_offered
{
    private readonly Desk _desk = new();
    private readonly Guid _rosa;
    private readonly Guid _lead;
    private readonly Guid _otherLead;
    private readonly Guid _case;

    public When_goodwill_is_offered()
    {
        Limit("Social Rep", 50m, 100m);
        Limit("Social Approver", 500m, 1000m);
        _rosa = User("Rosa", "Social Rep");
        _lead = User("Lea", "Social Approver");
        _otherLead = User("Zoe", "Social Approver");
        _case = _desk.Receives("my bag is lost, please help", id: "c1").CaseId();
    }

    [Fact]
    public void Within_the_limit_it_is_approved_at_once_with_the_reason_kept()
    {
        var offered = Offer(_rosa, 50m);

        offered["State"].ShouldBe("Approved");
        var goodwill = Read((Guid)offered["GoodwillId"]);
        goodwill[GoodwillTable.Reason].ShouldBe("Bag late");
        goodwill[GoodwillTable.DecisionReason].ShouldBe("Within the limits of whoever offered it.");
        goodwill.GetAttributeValue<EntityReference>(GoodwillTable.DecidedBy).Id.ShouldBe(_rosa);
        goodwill[GoodwillTable.DecidedOn].ShouldBe(_desk.Now);
    }

    [Fact]
    public void Above_the_limit_somebody_who_may_decide_is_asked()
    {
        var offered = Offer(_rosa, 50.01m);

        offered["State"].ShouldBe("Requested");
        offered["Message"].ShouldBe("Somebody else has to decide: 50.01 for this case is above the limit of 50.00.");
        offered["AskedUserId"].ShouldBe(_lead);
        var told = _desk.All(AppNotificationTable.Name, AppNotificationTable.Owner, AppNotificationTable.Title).Single();
        told.GetAttributeValue<EntityReference>(AppNotificationTable.Owner).Id.ShouldBe(_lead);
        told[AppNotificationTable.Title].ShouldBe("A goodwill waits for your decision");
    }

    [Fact]
    public void Two_offers_just_under_the_limit_count_together()
    {
        Offer(_rosa, 49m)["State"].ShouldBe("Approved");

        Offer(_rosa, 49m)["Message"].ShouldBe("Somebody else has to decide: 98.00 for this case is above the limit of 50.00.");
    }

    [Fact]
    public void Two_offers_at_the_same_moment_count_together()
    {
        var cases = new[] { _case, _desk.Receives("my seat is broken, please help", postedOn: "2026-02-20 09:00").CaseId() };
        cases.Distinct().Count().ShouldBe(2);
        Limit("Social Rep", 70m, 100m);
        var states = new string[2];

        AtTheSameMoment.Twice(number => states[number] = (string)Offer(_rosa, 60m, cases[number])["State"]);

        states.ShouldBe(["Approved", "Requested"], ignoreOrder: true);
    }

    [Fact]
    public void Another_case_of_the_same_customer_counts_for_twelve_months()
    {
        Offer(_rosa, 50m);
        _desk.Resolves(_case);
        var second = _desk.At("2027-03-01 09:00").Receives("my seat is broken, please help").CaseId();
        second.ShouldNotBe(_case);
        Limit("Social Rep", 60m, 100m);

        Offer(_rosa, 50.01m, second)["Message"].ShouldBe("Somebody else has to decide: 100.01 for this customer in twelve months is above the limit of 100.00.");

        _desk.At("2027-03-03 09:00");
        var third = _desk.Receives("my seat is broken again, please help", author: "ana", postedOn: "2027-03-03 09:00").CaseId();
        Decide(Waiting(), _lead, approve: false);
        Offer(_rosa, 50.01m, second)["State"].ShouldBe("Approved", $"a year has passed since the first one, and {third} got nothing");
    }

    [Fact]
    public void The_household_counts_as_one()
    {
        var family = _desk.Create("account", ("name", "The Velas"));
        Customer(_case, _desk.Create("contact", ("lastname", "Vela"), ("parentcustomerid", new EntityReference("account", family))));
        var second = _desk.Receives("my seat is broken, please help", author: "bo").CaseId();
        Customer(second, _desk.Create("contact", ("lastname", "Vela"), ("parentcustomerid", new EntityReference("account", family))));
        Limit("Social Rep", 60m, 100m);
        Offer(_rosa, 55m)["State"].ShouldBe("Approved");

        Offer(_rosa, 55m, second)["State"].ShouldBe("Requested");
    }

    [Fact]
    public void The_author_counts_whatever_customer_their_cases_have()
    {
        var second = _desk.Create(
            "incident",
            ("title", "By mail"), ("customerid", new EntityReference("contact", _desk.Create("contact", ("lastname", "Other")))),
            ("socialprofileid", _desk.Case(_case, IncidentTable.Profile)[IncidentTable.Profile]));
        Limit("Social Rep", 60m, 100m);
        Offer(_rosa, 55m)["State"].ShouldBe("Approved");

        Offer(_rosa, 55m, second)["State"].ShouldBe("Requested");
    }

    [Fact]
    public void Strangers_who_share_the_account_for_strangers_do_not_count_together()
    {
        var strangers = _desk.Create("account", ("name", "Unknown"));
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel)
        {
            [ChannelTable.UnknownAuthor] = new OptionSetValue(Choice.First + 1),
            [ChannelTable.UnknownCustomer] = new EntityReference("account", strangers),
        });
        var first = _desk.Receives("my seat is broken, please help", author: "bo").CaseId();
        var second = _desk.Receives("my seat is broken, please help", author: "eve").CaseId();
        _desk.Case(second, IncidentTable.Customer).GetAttributeValue<EntityReference>(IncidentTable.Customer).Id.ShouldBe(strangers);
        Limit("Social Rep", 60m, 100m);

        Offer(_rosa, 55m, first)["State"].ShouldBe("Approved");
        Offer(_rosa, 55m, second)["State"].ShouldBe("Approved");
    }

    [Fact]
    public void Another_currency_is_counted_in_the_base_currency()
    {
        _desk.Create("transactioncurrency", ("currencyname", "Yen"), ("isocurrencycode", "JPY"), ("exchangerate", 150m));

        Offer(_rosa, 7500m, currency: "JPY")["State"].ShouldBe("Approved");
        Offer(_rosa, 150m, currency: "JPY")["Message"].ShouldBe("Somebody else has to decide: 51.00 for this case is above the limit of 50.00.");
    }

    [Fact]
    public void A_team_gives_its_members_its_limit()
    {
        var team = _desk.Create("team", ("name", "Leads"));
        _desk.Service.Associate("team", team, new Relationship("teamroles_association"), [new EntityReference("role", Role("Social Approver"))]);
        _desk.Service.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", _rosa)]);

        Offer(_rosa, 400m)["State"].ShouldBe("Approved");
    }

    [Fact]
    public void Somebody_without_a_limit_approves_nothing()
    {
        var nobody = User("Tom", null);

        Offer(nobody, 1m)["State"].ShouldBe("Requested");
        Refusal(() => Decide(Waiting(), User("Kim", null), approve: false)).ShouldBe(DecisionWords.NoLimit);
    }

    [Fact]
    public void Where_nobody_has_a_limit_that_is_high_enough_it_waits_and_says_so() =>
        Offer(_rosa, 5000m)["Message"].ShouldBe(
            "Somebody else has to decide: 5000.00 for this case is above the limit of 50.00. Nobody has a limit that is high enough: ask your admin.");

    [Fact]
    public void A_decision_is_kept_with_its_reason_and_may_be_repeated()
    {
        Offer(_rosa, 300m);
        var goodwill = Waiting();

        Decide(goodwill, _otherLead, approve: true, "two days without a bag")["State"].ShouldBe("Approved");
        Decide(goodwill, _otherLead, approve: true)["Message"].ShouldBe("The goodwill was decided like this before.");

        var kept = Read(goodwill);
        kept[GoodwillTable.DecisionReason].ShouldBe("two days without a bag");
        kept.GetAttributeValue<EntityReference>(GoodwillTable.DecidedBy).Id.ShouldBe(_otherLead);
        Refusal(() => Decide(goodwill, _otherLead, approve: false)).ShouldBe("The goodwill is approved already: offer another one.");
    }

    [Fact]
    public void The_requester_never_decides()
    {
        Offer(_lead, 600m);

        Refusal(() => Decide(Waiting(), _lead, approve: true)).ShouldBe(DecisionWords.OwnRequest);
    }

    [Fact]
    public void Nor_does_somebody_with_a_lower_limit()
    {
        _desk.Gives(_rosa, Tests.Role.Admin);
        Offer(_lead, 600m);

        Refusal(() => Decide(Waiting(), _rosa, approve: true)).ShouldBe("This is above your limit: 600.00 for this case is above the limit of 50.00. Ask somebody with a higher one.");
    }

    [Fact]
    public void Nor_the_employee_whom_the_customer_complains_about_nor_who_reports_to_them()
    {
        var employee = _desk.Create(EmployeeTable.Name, (EmployeeTable.PrimaryName, "Lea Reyes"), (EmployeeTable.User, new EntityReference("systemuser", _lead)));
        _desk.Service.Update(new Entity("systemuser", _otherLead) { ["parentsystemuserid"] = new EntityReference("systemuser", _lead) });
        _desk.Create(
            StaffMentionTable.Name,
            (StaffMentionTable.Employee, new EntityReference(EmployeeTable.Name, employee)), (StaffMentionTable.Case, new EntityReference("incident", _case)),
            (StaffMentionTable.Kind, Choice.Of(MentionKind.Complaint)), (StaffMentionTable.State, Choice.Of(MentionState.Confirmed)));
        var third = User("Zora", "Social Approver");

        Offer(_rosa, 300m)["AskedUserId"].ShouldBe(third);
        foreach (var kept in new[] { _lead, _otherLead })
            Refusal(() => Decide(Waiting(), kept, approve: true)).ShouldBe(ExclusionWords.CannotAct);
        Refusal(() => Offer(_lead, 10m)).ShouldBe(ExclusionWords.CannotAct);
        Decide(Waiting(), third, approve: true)["State"].ShouldBe("Approved");
    }

    [Fact]
    public void The_form_holds_to_the_same_limits()
    {
        _desk.Gives(_rosa, Tests.Role.Admin);
        _desk.Gives(_lead, Tests.Role.Admin);
        Offer(_rosa, 300m);
        var goodwill = Waiting();

        Refusal(() => Save(goodwill, _rosa, GoodwillState.Approved)).ShouldBe(DecisionWords.OwnRequest);
        Save(goodwill, _lead, GoodwillState.Approved);
        Save(goodwill, _lead, GoodwillState.PaidOut);
        Refusal(() => _desk.Host.ServiceFor(_lead).Update(new Entity(GoodwillTable.Name, goodwill) { [GoodwillTable.Amount] = new Money(900m) })).ShouldBe(DecisionWords.Settled);
        Refusal(() => _desk.Host.ServiceFor(_lead).Create(new Entity(GoodwillTable.Name)
        {
            [GoodwillTable.Case] = new EntityReference("incident", _case),
            [GoodwillTable.Amount] = new Money(900m),
            [GoodwillTable.State] = Choice.Of(GoodwillState.Approved),
        })).ShouldBe(DecisionWords.AtOnce);
    }

    [Fact]
    public void A_deleted_post_cancels_nothing_and_what_is_owed_stays_a_promise()
    {
        Offer(_rosa, 50m);
        _desk.Service.Execute(new OrganizationRequest("scrm_ReportPostDeleted") { ["Network"] = "x", ["Account"] = Desk.Account, ["PostId"] = "c1", ["DeletedOn"] = _desk.Now });
        _desk.Host.RunAsyncJobs();

        _desk.All(GoodwillTable.Name, GoodwillTable.State).Single().FormattedValues[GoodwillTable.State].ShouldBe("Approved");
        ((string)_desk.Case(_case, IncidentTable.HistorySummary)[IncidentTable.HistorySummary]).ShouldContain("50.00");
    }

    [Theory]
    [InlineData(0, "USD", "Amount has to be above zero with at most two decimals: say how much is given.")]
    [InlineData(10, "XXX", "Currency is 'XXX': give the ISO code of a currency that your organization has, such as EUR.")]
    public void What_makes_no_sense_is_refused(int amount, string currency, string sentence) =>
        Refusal(() => Offer(_rosa, amount, currency: currency)).ShouldBe(sentence);

    private static string Refusal(Action call) => Should.Throw<FaultException<OrganizationServiceFault>>(call).Message;

    private OrganizationResponse Offer(Guid user, decimal amount, Guid? theCase = null, string currency = "USD") => _desk.Host.ServiceFor(user).Execute(
        new OrganizationRequest("scrm_OfferGoodwill") { ["CaseId"] = theCase ?? _case, ["Amount"] = amount, ["Currency"] = currency, ["Reason"] = "Bag late" });

    private OrganizationResponse Decide(Guid goodwill, Guid user, bool approve, string reason = "looked at it") => _desk.Host.ServiceFor(user).Execute(
        new OrganizationRequest("scrm_DecideGoodwill") { ["GoodwillId"] = goodwill, ["Approve"] = approve, ["Reason"] = reason });

    private void Save(Guid goodwill, Guid user, GoodwillState state) =>
        _desk.Host.ServiceFor(user).Update(new Entity(GoodwillTable.Name, goodwill) { [GoodwillTable.State] = Choice.Of(state) });

    private Guid Waiting() => _desk.Where(GoodwillTable.Name, GoodwillTable.State, Choice.Of(GoodwillState.Requested).Value).Single().Id;

    private Entity Read(Guid id) => _desk.Where(
        GoodwillTable.Name, GoodwillTable.Id, id, GoodwillTable.Reason, GoodwillTable.DecisionReason, GoodwillTable.DecidedBy, GoodwillTable.DecidedOn).Single();

    private void Customer(Guid theCase, Guid contact) =>
        _desk.Service.Update(new Entity("incident", theCase) { [IncidentTable.Customer] = new EntityReference("contact", contact) });

    private void Limit(string role, decimal perCase, decimal perCustomer)
    {
        foreach (var known in _desk.Where(GoodwillLimitTable.Name, GoodwillLimitTable.PrimaryName, role))
            _desk.Service.Delete(GoodwillLimitTable.Name, known.Id);
        _desk.Create(
            GoodwillLimitTable.Name, (GoodwillLimitTable.PrimaryName, role), (GoodwillLimitTable.PerCase, perCase), (GoodwillLimitTable.PerCustomer, perCustomer));
    }

    private Guid Role(string name) => _desk.Where("role", "name", name)[0].Id;

    /// <param name="role">Null for a role that has no limit.</param>
    private Guid User(string name, string? role) =>
        _desk.User(name, role == Tests.Role.Approver ? [Tests.Role.Rep, role] : [role ?? Tests.Role.Admin]);
}
