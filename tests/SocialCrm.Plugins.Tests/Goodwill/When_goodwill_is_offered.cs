using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.Tests.Goodwill;

public sealed class When_goodwill_is_offered
{
    private readonly GoodwillDesk _goodwill = new();
    private readonly Desk _desk;
    private readonly Guid _rosa;
    private readonly Guid _lead;
    private readonly Guid _otherLead;
    private readonly Guid _case;

    public When_goodwill_is_offered()
    {
        _desk = _goodwill.Desk;
        _rosa = _goodwill.Rosa;
        _lead = _goodwill.Lea;
        _otherLead = _goodwill.Zoe;
        _case = _goodwill.Case;
    }

    [Fact]
    public void Within_the_limit_it_is_approved_at_once_with_the_reason_kept()
    {
        var offered = _goodwill.Offer(_rosa, 50m);

        offered["State"].ShouldBe("Approved");
        var goodwill = _goodwill.Read((Guid)offered["GoodwillId"]);
        goodwill[GoodwillTable.Reason].ShouldBe("Bag late");
        goodwill[GoodwillTable.DecisionReason].ShouldBe("Within the limits of whoever offered it.");
        goodwill.GetAttributeValue<EntityReference>(GoodwillTable.DecidedBy).Id.ShouldBe(_rosa);
        goodwill[GoodwillTable.DecidedOn].ShouldBe(_desk.Now);
    }

    [Fact]
    public void Above_the_limit_somebody_who_may_decide_is_asked()
    {
        var offered = _goodwill.Offer(_rosa, 50.01m);

        offered["State"].ShouldBe("Requested");
        offered["Message"].ShouldBe("Somebody else has to decide: 50.01 for this case is above the limit of 50.00 in the base currency.");
        offered["AskedUserId"].ShouldBe(_lead);
        var told = _desk.All(AppNotificationTable.Name, AppNotificationTable.Owner, AppNotificationTable.Title).Single();
        told.GetAttributeValue<EntityReference>(AppNotificationTable.Owner).Id.ShouldBe(_lead);
        told[AppNotificationTable.Title].ShouldBe("A goodwill waits for your decision");
    }

    [Fact]
    public void Of_several_the_one_with_the_lowest_limit_that_covers_it_is_asked_whatever_their_names()
    {
        _goodwill.Limit(Role.Intake, 5000m, 5000m);
        var abel = _desk.User("Abel", Role.Intake);

        _goodwill.Offer(_rosa, 300m)["AskedUserId"].ShouldBe(_lead);
        _goodwill.Offer(_rosa, 2000m)["AskedUserId"].ShouldBe(abel);
    }

    [Fact]
    public void Two_offers_just_under_the_limit_count_together()
    {
        _goodwill.Offer(_rosa, 49m)["State"].ShouldBe("Approved");

        _goodwill.Offer(_rosa, 49m)["Message"].ShouldBe("Somebody else has to decide: 98.00 for this case is above the limit of 50.00 in the base currency.");
    }

    [Fact]
    public void Two_offers_at_the_same_moment_count_together()
    {
        var cases = new[] { _case, _desk.Receives("my seat is broken, please help", postedOn: "2026-02-20 09:00").CaseId() };
        cases.Distinct().Count().ShouldBe(2);
        _goodwill.Limit("Social Rep", 70m, 100m);
        var states = new string[2];

        AtTheSameMoment.Twice(number => states[number] = (string)_goodwill.Offer(_rosa, 60m, cases[number])["State"]);

        states.ShouldBe(["Approved", "Requested"], ignoreOrder: true);
    }

    [Fact]
    public void Another_case_of_the_same_customer_counts_for_twelve_months()
    {
        _goodwill.Offer(_rosa, 50m);
        _desk.Resolves(_case);
        var second = _desk.At("2027-03-01 09:00").Receives("my seat is broken, please help").CaseId();
        second.ShouldNotBe(_case);
        _goodwill.Limit("Social Rep", 60m, 100m);

        _goodwill.Offer(_rosa, 50.01m, second)["Message"].ShouldBe("Somebody else has to decide: 100.01 for this customer in twelve months is above the limit of 100.00 in the base currency.");

        _desk.At("2027-03-03 09:00");
        var third = _desk.Receives("my seat is broken again, please help", author: "ana", postedOn: "2027-03-03 09:00").CaseId();
        _goodwill.Decide(_goodwill.Waiting(), _lead, approve: false);
        _goodwill.Offer(_rosa, 50.01m, second)["State"].ShouldBe("Approved", $"a year has passed since the first one, and {third} got nothing");
    }

    [Fact]
    public void Another_currency_is_counted_in_the_base_currency()
    {
        _desk.Create("transactioncurrency", ("currencyname", "Yen"), ("isocurrencycode", "JPY"), ("exchangerate", 150m));

        _goodwill.Offer(_rosa, 7500m, currency: "JPY")["State"].ShouldBe("Approved");
        _goodwill.Offer(_rosa, 150m, currency: "JPY")["Message"].ShouldBe("Somebody else has to decide: 51.00 for this case is above the limit of 50.00 in the base currency.");
    }

    [Fact]
    public void A_currency_that_is_out_of_use_is_none()
    {
        var yen = _desk.Create("transactioncurrency", ("currencyname", "Yen"), ("isocurrencycode", "JPY"), ("exchangerate", 150m));
        _desk.Service.Update(new Entity("transactioncurrency", yen) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        GoodwillDesk.Refusal(() => _goodwill.Offer(_rosa, 7500m, currency: "JPY"))
            .ShouldBe("Currency is 'JPY': give the ISO code of a currency that your organization has, such as EUR.");
    }

    [Fact]
    public void A_team_gives_its_members_its_limit()
    {
        var team = _desk.Create("team", ("name", "Leads"));
        _desk.Service.Associate("team", team, new Relationship("teamroles_association"), [new EntityReference("role", _desk.Where("role", "name", Role.Approver)[0].Id)]);
        _desk.Service.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", _rosa)]);

        _goodwill.Offer(_rosa, 400m)["State"].ShouldBe("Approved");
    }

    [Fact]
    public void Whoever_has_the_limit_by_a_team_is_asked_too()
    {
        _goodwill.Limit(Role.Intake, 5000m, 5000m);
        var team = _desk.Create("team", ("name", "Directors"));
        _desk.Gives(new EntityReference("team", team), Role.Intake);
        var director = _goodwill.User("Dora", null);
        _desk.Service.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", director)]);

        _goodwill.Offer(_rosa, 2000m)["AskedUserId"].ShouldBe(director);
    }

    [Fact]
    public void Whoever_may_decide_by_two_roles_together_is_asked_last()
    {
        _goodwill.Limit(Role.Admin, 5000m, 10m);
        _goodwill.Limit(Role.Intake, 10m, 5000m);
        _goodwill.User("Abel", Role.Admin);
        _goodwill.User("Adam", Role.Intake);
        var both = _desk.User("Bea", Role.Admin, Role.Intake);

        _goodwill.Offer(_rosa, 2000m)["AskedUserId"].ShouldBe(both);
    }

    [Fact]
    public void Of_two_limits_for_one_role_the_lower_one_counts()
    {
        _goodwill.AddLimit(Role.Rep, 40m, 200m);

        _goodwill.Offer(_rosa, 45m)["State"].ShouldBe("Requested");
    }

    [Fact]
    public void Somebody_without_a_limit_approves_nothing()
    {
        var nobody = _goodwill.User("Tom", null);

        _goodwill.Offer(nobody, 1m)["State"].ShouldBe("Requested");
        GoodwillDesk.Refusal(() => _goodwill.Decide(_goodwill.Waiting(), _goodwill.User("Kim", null), approve: false)).ShouldBe(DecisionWords.NoLimit);
    }

    [Fact]
    public void Where_nobody_has_a_limit_that_is_high_enough_it_waits_and_says_so() =>
        _goodwill.Offer(_rosa, 5000m)["Message"].ShouldBe(
            "Somebody else has to decide: 5000.00 for this case is above the limit of 50.00 in the base currency. Nobody has a limit that is high enough: ask your admin.");

    [Fact]
    public void A_decision_is_kept_with_its_reason_and_may_be_repeated()
    {
        _goodwill.Offer(_rosa, 300m);
        var goodwill = _goodwill.Waiting();

        _goodwill.Decide(goodwill, _otherLead, approve: true, "two days without a bag")["State"].ShouldBe("Approved");
        _goodwill.Decide(goodwill, _otherLead, approve: true)["Message"].ShouldBe("The goodwill was decided like this before.");

        var kept = _goodwill.Read(goodwill);
        kept[GoodwillTable.DecisionReason].ShouldBe("two days without a bag");
        kept.GetAttributeValue<EntityReference>(GoodwillTable.DecidedBy).Id.ShouldBe(_otherLead);
        GoodwillDesk.Refusal(() => _goodwill.Decide(goodwill, _otherLead, approve: false)).ShouldBe("The goodwill is approved already: offer another one.");
    }

    [Fact]
    public void Somebody_else_than_who_decided_pays_out()
    {
        var goodwill = (Guid)_goodwill.Offer(_rosa, 50m)["GoodwillId"];

        _goodwill.Save(goodwill, _otherLead, (GoodwillTable.State, Choice.Of(GoodwillState.PaidOut)));

        var paid = _goodwill.Read(goodwill);
        paid[GoodwillTable.PaidOn].ShouldBe(_desk.Now);
        paid.GetAttributeValue<EntityReference>(GoodwillTable.DecidedBy).Id.ShouldBe(_rosa);
    }

    [Fact]
    public void The_requester_never_decides()
    {
        _goodwill.Offer(_lead, 600m);

        GoodwillDesk.Refusal(() => _goodwill.Decide(_goodwill.Waiting(), _lead, approve: true)).ShouldBe(DecisionWords.OwnRequest);
    }

    [Fact]
    public void Nor_does_somebody_with_a_lower_limit()
    {
        _desk.Gives(_rosa, Role.Admin);
        _goodwill.Offer(_lead, 600m);

        GoodwillDesk.Refusal(() => _goodwill.Decide(_goodwill.Waiting(), _rosa, approve: true)).ShouldBe("This is above your limit: 600.00 for this case, and your limit is 50.00 in the base currency. Ask somebody with a higher one.");
    }

    [Fact]
    public void Nor_the_employee_whom_the_customer_complains_about_nor_who_reports_to_them()
    {
        _goodwill.Complains(_lead);
        _desk.Service.Update(new Entity("systemuser", _otherLead) { ["parentsystemuserid"] = new EntityReference("systemuser", _lead) });
        var third = _goodwill.User("Zora", "Social Approver");

        _goodwill.Offer(_rosa, 300m)["AskedUserId"].ShouldBe(third);
        foreach (var kept in new[] { _lead, _otherLead })
            GoodwillDesk.Refusal(() => _goodwill.Decide(_goodwill.Waiting(), kept, approve: true)).ShouldBe(ExclusionWords.CannotAct);
        GoodwillDesk.Refusal(() => _goodwill.Offer(_lead, 10m)).ShouldBe(ExclusionWords.CannotAct);
        _goodwill.Decide(_goodwill.Waiting(), third, approve: true)["State"].ShouldBe("Approved");
    }

    [Fact]
    public void A_deleted_post_cancels_nothing_and_what_is_owed_stays_a_promise()
    {
        _goodwill.Offer(_rosa, 50m);
        _desk.Service.Execute(new OrganizationRequest("scrm_ReportPostDeleted") { ["Network"] = "x", ["Account"] = Desk.Account, ["PostId"] = "c1", ["DeletedOn"] = _desk.Now });
        _desk.Host.RunAsyncJobs();

        _desk.All(GoodwillTable.Name, GoodwillTable.State).Single().FormattedValues[GoodwillTable.State].ShouldBe("Approved");
        ((string)_desk.Case(_case, IncidentTable.HistorySummary)[IncidentTable.HistorySummary]).ShouldContain("50.00");
    }

    [Theory]
    [InlineData(0, "USD", "Amount has to be above zero with at most two decimals: say how much is given.")]
    [InlineData(10, "XXX", "Currency is 'XXX': give the ISO code of a currency that your organization has, such as EUR.")]
    public void What_makes_no_sense_is_refused(int amount, string currency, string sentence) =>
        GoodwillDesk.Refusal(() => _goodwill.Offer(_rosa, amount, currency: currency)).ShouldBe(sentence);
}
