using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Tests.History;

public sealed class When_an_earlier_matter_changes
{
    private readonly Desk _desk = new();
    private readonly EntityReference _customer;
    private readonly EntityReference _earlier;
    private readonly Guid _open;

    /// <summary>A customer with an earlier case and an open one, both by phone.</summary>
    public When_an_earlier_matter_changes()
    {
        _customer = new EntityReference("contact", _desk.Create("contact", ("lastname", "Vela")));
        _earlier = new EntityReference("incident", _desk.Create("incident", ("title", "Bag lost"), ("customerid", _customer)));
        _desk.At("2026-03-03 09:00");
        _open = _desk.Create("incident", ("title", "Still no bag"), ("customerid", _customer));
        _desk.Host.RunAsyncJobs();
    }

    [Fact]
    public void A_promise_that_is_made_settled_and_deleted_is_followed()
    {
        var promise = _desk.Create("scrm_promise", ("scrm_name", "We call you"), ("scrm_caseid", _earlier), ("scrm_dueon", Desk.Time("2026-03-06 17:00")));
        Told().ShouldStartWith("Promised by 2026-03-06 (case ");

        _desk.Service.Execute(new OrganizationRequest("scrm_SettlePromise") { ["PromiseId"] = promise, ["Kept"] = true });
        Told().ShouldContain("\nPromise kept on 2026-03-03 (case ");
        Told().ShouldNotContain("Promised by");

        _desk.Service.Delete("scrm_promise", promise);
        Told().ShouldNotContain("Promise");
    }

    [Fact]
    public void A_promise_that_moves_to_a_case_of_somebody_else_leaves_the_first_customers_history()
    {
        var promise = _desk.Create("scrm_promise", ("scrm_name", "We call you"), ("scrm_caseid", _earlier), ("scrm_dueon", Desk.Time("2026-03-06 17:00")));
        var (other, othersCase) = SomebodyElse();
        Told().ShouldContain("We call you");

        _desk.Service.Update(new Entity("scrm_promise", promise) { ["scrm_caseid"] = other });

        Told().ShouldNotContain("We call you");
        Told(othersCase).ShouldContain("We call you");
    }

    [Fact]
    public void Goodwill_is_owed_from_approval_to_payment()
    {
        var goodwill = _desk.Create("scrm_goodwill", ("scrm_caseid", _earlier), ("scrm_amount", new Money(50m)), ("scrm_reason", "Bag late"));
        Told().ShouldContain("Goodwill of 50.00 USD asked for on 2026-03-03 (case ");

        _desk.Host.ServiceFor(_desk.User("Lea", Role.Rep, Role.Approver)).Update(new Entity("scrm_goodwill", goodwill)
        {
            ["scrm_state"] = new OptionSetValue(100000001),
            ["scrm_decisionreason"] = "Two days without a bag",
        });
        Told().ShouldStartWith("Approved on 2026-03-03 (case ");
        Json().ShouldContain("{\"table\":\"scrm_goodwill\",\"id\":\"" + goodwill.ToString("D") + "\",\"what\":\"50.00 USD, Bag late\",\"state\":\"Owed\"");

        Set("scrm_goodwill", goodwill, 3);
        Told().ShouldContain("Goodwill of 50.00 USD paid out on 2026-03-03 (case ");
        Json().ShouldContain("\"promises\":[]");
    }

    [Fact]
    public void Only_a_confirmed_mention_is_told()
    {
        var amira = new EntityReference("scrm_employee", _desk.Create("scrm_employee", ("scrm_name", "Amira Haddad"), ("scrm_role", "gate agent")));
        var mention = _desk.Create("scrm_staffmention", ("scrm_caseid", _earlier), ("scrm_employeeid", amira), ("scrm_kind", new OptionSetValue(100000001)));
        Told().ShouldNotContain("Amira");

        Set("scrm_staffmention", mention, 1);
        Told().ShouldContain("Praise of Amira Haddad, gate agent, on 2026-03-03");

        Set("scrm_staffmention", mention, 2);
        Told().ShouldNotContain("Amira");
    }

    [Fact]
    public void An_earlier_case_that_is_resolved_rated_and_opened_again_is_followed()
    {
        _desk.Resolves(_earlier.Id, "Bag delivered");
        Told().ShouldContain("resolved after 24 hours: Bag delivered.");

        _desk.Service.Update(new Entity("incident", _earlier.Id) { ["customersatisfactioncode"] = new OptionSetValue(4) });
        Told().ShouldContain("customer satisfied: Bag delivered.");

        _desk.Service.Update(new Entity("incident", _earlier.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        Told().ShouldStartWith("1 earlier case, 1 still open");
    }

    [Fact]
    public void A_case_that_is_given_to_somebody_else_leaves_the_history()
    {
        var (other, othersCase) = SomebodyElse();

        _desk.Service.Update(new Entity("incident", _earlier.Id) { ["customerid"] = _desk.Case(other.Id, "customerid")["customerid"] });

        Told().ShouldStartWith("First case of this customer.");
        Told(othersCase).ShouldContain("Bag lost");
    }

    [Fact]
    public void The_same_topic_within_90_days_is_counted_on_both_cases_when_it_becomes_the_same()
    {
        var bags = new EntityReference("scrm_topic", _desk.Create("scrm_topic", ("scrm_name", "Baggage")));
        _desk.Service.Update(new Entity("incident", _open) { ["scrm_topicid"] = bags });
        Told().ShouldNotContain("Same topic");

        _desk.Service.Update(new Entity("incident", _earlier.Id) { ["scrm_topicid"] = bags });

        Told().ShouldStartWith("Same topic again: Baggage, 1 other case in 90 days (");
        Told(_earlier.Id).ShouldStartWith("Same topic again: Baggage, 1 other case in 90 days (");
        Json().ShouldContain("\"repeat\":{\"topicId\":\"" + bags.Id.ToString("D") + "\",\"topic\":\"Baggage\",\"count\":1,\"since\":\"2025-12-03T09:00:00Z\"");
    }

    [Theory]
    [InlineData("2026-05-31 09:00", true)]
    [InlineData("2026-05-31 09:01", false)]
    public void After_90_days_it_is_not_the_same_again(string next, bool again)
    {
        var bags = new EntityReference("scrm_topic", _desk.Create("scrm_topic", ("scrm_name", "Baggage")));
        _desk.Service.Update(new Entity("incident", _earlier.Id) { ["scrm_topicid"] = bags });
        _desk.At(next);

        var third = _desk.Create("incident", ("title", "Another bag"), ("customerid", _customer), ("scrm_topicid", bags));

        Told(third).Contains("Same topic again", StringComparison.Ordinal).ShouldBe(again);
    }

    [Fact]
    public void A_merge_is_followed_on_the_customers_other_case()
    {
        var third = _desk.Create("incident", ("title", "Bag lost, again"), ("customerid", _customer));
        Told().ShouldNotContain("cancelled");

        _desk.Service.Execute(new MergeRequest
        {
            Target = _earlier,
            SubordinateId = third,
            UpdateContent = new Entity("incident"),
        });
        _desk.Service.Update(new Entity("incident", _earlier.Id) { ["customersatisfactioncode"] = new OptionSetValue(3) });

        Told().ShouldContain("\"Bag lost, again\", opened 2026-03-03, cancelled.");
    }

    [Fact]
    public void A_change_of_something_else_touches_no_case()
    {
        var (_, othersCase) = SomebodyElse();
        Told(othersCase);
        var version = Version(othersCase);

        _desk.Create("scrm_promise", ("scrm_name", "We call you"), ("scrm_caseid", _earlier), ("scrm_dueon", Desk.Time("2026-03-06 17:00")));
        _desk.Host.RunAsyncJobs();

        Version(othersCase).ShouldBe(version);
    }

    [Fact]
    public void Nothing_is_written_when_nothing_has_changed()
    {
        _desk.Service.Update(new Entity("incident", _earlier.Id) { ["customersatisfactioncode"] = new OptionSetValue(4) });
        _desk.Host.RunAsyncJobs();
        var version = Version(_open);

        _desk.Service.Update(new Entity("incident", _earlier.Id) { ["customersatisfactioncode"] = new OptionSetValue(4) });
        _desk.Host.RunAsyncJobs();

        Version(_open).ShouldBe(version);
    }

    [Fact]
    public void Its_own_writing_starts_no_further_job()
    {
        _desk.Create("scrm_promise", ("scrm_name", "We call you"), ("scrm_caseid", _earlier), ("scrm_dueon", Desk.Time("2026-03-06 17:00")));
        var jobs = _desk.Host.Jobs.Count;

        _desk.Host.RunAsyncJobs();

        _desk.Host.Jobs.Count.ShouldBe(jobs);
        _desk.Host.Jobs.ShouldAllBe(job => job.Status == SocialCrm.Local.Dataverse.AsyncJobStatus.Succeeded);
    }

    [Fact]
    public void A_closed_case_keeps_what_it_showed()
    {
        _desk.Resolves(_open);
        _desk.Host.RunAsyncJobs();

        _desk.Create("scrm_promise", ("scrm_name", "We call you"), ("scrm_caseid", _earlier), ("scrm_dueon", Desk.Time("2026-03-06 17:00")));

        Told().ShouldNotContain("We call you");
    }

    [Fact]
    public void The_case_that_is_named_stays_named()
    {
        _desk.Service.Update(new Entity("incident", _open) { ["scrm_previouscaseid"] = _earlier });

        _desk.Create("scrm_promise", ("scrm_name", "We call you"), ("scrm_caseid", _earlier), ("scrm_dueon", Desk.Time("2026-03-06 17:00")));

        Told().ShouldStartWith("See also case ");
    }

    private (EntityReference Case, Guid Open) SomebodyElse()
    {
        var customer = new EntityReference("contact", _desk.Create("contact", ("lastname", "Keller")));
        var theirs = new EntityReference("incident", _desk.Create("incident", ("title", "Seat"), ("customerid", customer)));
        return (theirs, _desk.Create("incident", ("title", "Meal"), ("customerid", customer)));
    }

    private void Set(string table, Guid id, int state) =>
        _desk.Service.Update(new Entity(table, id) { ["scrm_state"] = new OptionSetValue(100000000 + state) });

    private string Told(Guid? caseId = null)
    {
        _desk.Host.RunAsyncJobs();
        return (string)_desk.Case(caseId ?? _open, "scrm_historysummary")["scrm_historysummary"];
    }

    private string Json() => (string)_desk.Case(_open, "scrm_history")["scrm_history"];

    private string? Version(Guid caseId) => _desk.Case(caseId, "title").RowVersion;
}
