using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Tests.History;

public sealed class When_a_rep_opens_a_case
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();

    [Fact]
    public void A_strangers_first_case_says_so()
    {
        var post = _desk.Receives(Complaint);

        _desk.Case(post.CaseId(), "scrm_historysummary")["scrm_historysummary"].ShouldBe("First case of this customer.");
    }

    [Fact]
    public void Earlier_cases_posts_and_promises_are_there_before_the_first_word_of_an_answer()
    {
        var first = _desk.Receives(Complaint, author: "ana");
        Note(first.CaseId(), "Promise", "We call you by Friday");
        _desk.At("2026-03-04 09:00");
        _desk.Resolves(first.CaseId(), "Bag delivered");
        _desk.At("2026-03-20 09:00");

        var second = _desk.Receives("You charged me twice, please refund", author: "ana");

        var number = (string)first["CaseNumber"];
        ((string)_desk.Case(second.CaseId(), "scrm_historysummary")["scrm_historysummary"]).ShouldBe(
            $"Promised on 2026-03-02 (case {number}): We call you by Friday\n" +
            "1 earlier case, 0 still open, 1 in the last 12 months.\n" +
            $"{number} \"My bag is lost, please help\", opened 2026-03-02, resolved after 2 days: Bag delivered.\n" +
            "Latest posts:\n" +
            "2026-03-02 on Larkspur on X, negative: my bag is lost, please help");
    }

    [Theory]
    [InlineData("Promise kept: called on Thursday")]
    [InlineData("Promise broken")]
    public void A_promise_that_was_kept_or_broken_is_no_longer_open(string subject)
    {
        var first = _desk.Receives(Complaint, author: "ana");
        Note(first.CaseId(), subject, "We call you by Friday");
        _desk.At("2026-03-20 09:00");

        var second = _desk.Receives("You charged me twice, please refund", author: "ana");

        ((string)_desk.Case(second.CaseId(), "scrm_historysummary")["scrm_historysummary"]).ShouldNotContain("Promised");
    }

    [Fact]
    public void A_case_opened_by_hand_gets_the_history_too()
    {
        var first = _desk.Receives(Complaint, author: "ana");
        var customer = _desk.Case(first.CaseId(), "customerid").GetAttributeValue<EntityReference>("customerid");

        var byPhone = _desk.Create("incident", ("title", "Called about her bag"), ("customerid", customer));
        _desk.Host.RunAsyncJobs();

        ((string)_desk.Case(byPhone, "scrm_historysummary")["scrm_historysummary"]).ShouldStartWith("1 earlier case, 1 still open");
    }

    [Fact]
    public void Another_customer_brings_another_history()
    {
        var wrong = new EntityReference("contact", _desk.Create("contact", ("lastname", "Mistaken")));
        var byPhone = _desk.Create("incident", ("title", "Called about her bag"), ("customerid", wrong));
        var known = new EntityReference("contact", _desk.Create("contact", ("lastname", "Vela")));
        _desk.Create("incident", ("title", "Old trouble"), ("customerid", known));
        _desk.Host.RunAsyncJobs();

        _desk.Service.Update(new Entity("incident", byPhone) { ["customerid"] = known });
        _desk.Host.RunAsyncJobs();

        ((string)_desk.Case(byPhone, "scrm_historysummary")["scrm_historysummary"]).ShouldContain("Old trouble");
    }

    [Fact]
    public void The_history_is_asked_live_with_the_same_words()
    {
        var first = _desk.Receives(Complaint, author: "ana");
        var customer = _desk.Case(first.CaseId(), "customerid").GetAttributeValue<EntityReference>("customerid");

        var answer = _desk.Service.Execute(new OrganizationRequest("scrm_GetCustomerHistory")
        {
            ["CustomerId"] = customer.Id,
            ["CustomerType"] = "contact",
        });

        ((string)answer["History"]).ShouldStartWith("{\"v\":1,\"total\":1,\"open\":1,\"last12Months\":1,");
        ((string)answer["Summary"]).ShouldContain((string)first["CaseNumber"]);
    }

    [Fact]
    public void A_customer_type_that_is_none_is_refused() =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Service.Execute(
            new OrganizationRequest("scrm_GetCustomerHistory") { ["CustomerId"] = Guid.NewGuid(), ["CustomerType"] = "lead" }))
            .Message.ShouldBe("CustomerType is 'lead': give 'contact' or 'account'.");

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void It_costs_the_same_requests_however_long_it_is(int cases)
    {
        var customer = new EntityReference("contact", _desk.Create("contact", ("lastname", "Vela")));
        foreach (var number in Enumerable.Range(1, cases))
            _desk.Create("incident", ("title", $"Case {number}"), ("customerid", customer));
        var before = _desk.Host.RequestCount;

        _desk.Service.Execute(new OrganizationRequest("scrm_GetCustomerHistory") { ["CustomerId"] = customer.Id, ["CustomerType"] = "contact" });

        (_desk.Host.RequestCount - before).ShouldBe(7);
    }

    [Fact]
    public void However_long_a_promise_is_the_next_case_opens()
    {
        var first = _desk.Receives(Complaint, author: "ana");
        Note(first.CaseId(), "Promise", string.Concat(Enumerable.Repeat("We call you by Friday. ", 4000)));
        Note(first.CaseId(), "Promise", new string('x', 90000));
        _desk.At("2026-03-20 09:00");

        var second = _desk.Receives("You charged me twice, please refund", author: "ana");

        second.Outcome().ShouldBe("Case opened");
        ((string)_desk.Case(second.CaseId(), "scrm_history")["scrm_history"]).Length.ShouldBeLessThan(5000);
    }

    [Fact]
    public void A_promise_that_was_written_in_the_timelines_editor_is_told_without_its_markup()
    {
        var first = _desk.Receives(Complaint, author: "ana");
        Note(first.CaseId(), "Promise", "<div data-wrapper=\"true\"><p>We call you</p><p>by Friday &amp; refund</p></div>");
        _desk.At("2026-03-20 09:00");

        var second = _desk.Receives("You charged me twice, please refund", author: "ana");

        ((string)_desk.Case(second.CaseId(), "scrm_historysummary")["scrm_historysummary"]).ShouldContain("We call you by Friday & refund\n");
    }


    [Fact]
    public void A_late_job_does_not_put_a_former_customers_history_on_the_case()
    {
        var post = _desk.Receives(Complaint, author: "ana");
        _desk.Host.RunAsyncJobs();
        var wrong = new EntityReference("contact", _desk.Create("contact", ("lastname", "Mistaken")));
        var right = new EntityReference("contact", _desk.Create("contact", ("lastname", "Vela")));
        _desk.Create("incident", ("title", "Trouble of somebody else"), ("customerid", wrong));
        _desk.Host.RunAsyncJobs();
        _desk.Service.Update(new Entity("incident", post.CaseId()) { ["customerid"] = wrong });
        _desk.Service.Update(new Entity("incident", post.CaseId()) { ["customerid"] = right });

        _desk.Host.RunAsyncJobs(maximum: 1);

        ((string)_desk.Case(post.CaseId(), "scrm_historysummary")["scrm_historysummary"]).ShouldNotContain("somebody else");
    }

    [Fact]
    public void A_case_that_is_gone_before_its_history_is_read_leaves_no_failed_job()
    {
        var byPhone = _desk.Create(
            "incident", ("title", "Called"), ("customerid", new EntityReference("contact", _desk.Create("contact", ("lastname", "Vela")))));
        _desk.Service.Delete("incident", byPhone);

        _desk.Host.RunAsyncJobs();

        _desk.Host.Jobs.ShouldAllBe(job => job.Status == SocialCrm.Local.Dataverse.AsyncJobStatus.Succeeded);
    }


    private void Note(Guid caseId, string subject, string text) => _desk.Create(
        "annotation", ("subject", subject), ("notetext", text), ("objectid", new EntityReference("incident", caseId)));
}
