using System;
using System.Activities;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;
using NSubstitute;
using SocialCrm.WorkflowActivities;

namespace SocialCrm.Plugins.Tests.WorkflowActivities;

public sealed class When_a_classic_workflow_uses_our_steps
{
    private readonly Desk _desk = new();

    [Fact]
    public void Ingest_post_gives_back_the_case_that_was_opened()
    {
        var result = Run(new IngestPost(), new Dictionary<string, object>
        {
            ["Network"] = "x",
            ["Account"] = Desk.Account,
            ["PostId"] = "1",
            ["AuthorId"] = "id-ana",
            ["Text"] = "my bag is lost, please help",
            ["PostedOn"] = _desk.Now,
        });

        result["Outcome"].ShouldBe("Case opened");
        result["IsNewCase"].ShouldBe(true);
        ((EntityReference)result["Case"]).Id.ShouldBe(_desk.All("incident").Single().Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ingest_post_tells_that_the_network_has_verified_the_author_and_never_takes_it_back(bool isKnown)
    {
        var first = _desk.Ingest("my bag is lost, please help");
        first["AuthorVerified"] = isKnown;
        _desk.Service.Execute(first);

        Run(new IngestPost(), new Dictionary<string, object>
        {
            ["Network"] = "x",
            ["Account"] = Desk.Account,
            ["PostId"] = "900",
            ["AuthorId"] = "id-ana",
            ["IsAuthorVerified"] = !isKnown,
            ["Text"] = "hello?",
            ["PostedOn"] = _desk.Now,
        });

        _desk.All("socialprofile", "scrm_networkverified").Single()["scrm_networkverified"].ShouldBe(true);
    }

    [Fact]
    public void Ingest_post_without_an_account_is_not_run() =>
        Should.Throw<ArgumentException>(() => Run(new IngestPost(), new Dictionary<string, object> { ["Network"] = "x" }));

    [Fact]
    public void Get_customer_history_takes_a_contact()
    {
        var post = _desk.Receives("my bag is lost, please help");
        var contact = _desk.Case(post.CaseId(), "customerid").GetAttributeValue<EntityReference>("customerid");

        var result = Run(new GetCustomerHistory(), new Dictionary<string, object> { ["Contact"] = contact });

        ((string)result["Summary"]).ShouldStartWith("1 earlier case, 1 still open");
        ((string)result["History"]).ShouldStartWith("{\"v\":2");
    }

    [Fact]
    public void Get_customer_history_without_a_customer_says_what_to_set() =>
        Should.Throw<InvalidPluginExecutionException>(() => Run(new GetCustomerHistory(), new Dictionary<string, object>()))
            .Message.ShouldBe("Get customer history: set Contact or Account.");

    [Fact]
    public void Run_due_escalations_tells_whether_more_is_due()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        _desk.Receives("my bag is lost, please help", author: "ana");
        _desk.Receives("my bag is lost, please help", author: "ben");
        _desk.At("2026-03-02 10:05");

        var result = Run(new RunDueEscalations(), new Dictionary<string, object> { ["MaxCases"] = 1 });

        result["Processed"].ShouldBe(1);
        result["More"].ShouldBe(true);
    }

    [Fact]
    public void Link_profile_verifies_the_contact_that_it_is_given()
    {
        _desk.Receives("my bag is lost, please help");
        var contact = new EntityReference("contact", _desk.Create("contact", ("lastname", "Keller")));

        var result = Run(new LinkProfile(), new Dictionary<string, object>
        {
            ["Profile"] = new EntityReference("socialprofile", _desk.All("socialprofile").Single().Id),
            ["Decision"] = "Verify",
            ["Contact"] = contact,
            ["Evidence"] = "Showed her passport",
        });

        result["LinkState"].ShouldBe("Verified");
        result["IsChanged"].ShouldBe(true);
        result["CasesChanged"].ShouldBe(1);
    }

    [Fact]
    public void Triage_text_tells_what_a_text_wants()
    {
        var result = Run(new TriageText(), new Dictionary<string, object>
        {
            ["Text"] = $"@{Desk.Account} my bag is lost, please help",
            ["Channel"] = new EntityReference("scrm_channel", _desk.Channel),
        });

        result["NeedsCase"].ShouldBe(true);
        result["Urgency"].ShouldBe("Normal");
        ((string)result["Intent"]).ShouldBeOneOf("Complaint", "Request");
        ((decimal)result["Confidence"]).ShouldBeInRange(0.01m, 1m);
        ((decimal)result["Tone"]).ShouldBeInRange(-1m, 1m);
        ((string)result["Signals"]).ShouldContain("lost");
        _desk.All("socialactivity").ShouldBeEmpty();
    }

    [Fact]
    public void Triage_text_without_a_text_says_what_to_give() =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() => Run(new TriageText(), new Dictionary<string, object> { ["Text"] = " " })).Message.ShouldContain("Text");

    [Fact]
    public void Calculate_deadline_counts_the_open_minutes_of_a_calendar()
    {
        var calendar = _desk.Create("scrm_calendar", ("scrm_name", "Office"), ("scrm_timezone", "Europe/Berlin"), ("scrm_monday", "09:00-17:00"), ("scrm_tuesday", "09:00-17:00"));

        var result = Run(new CalculateDeadline(), new Dictionary<string, object>
        {
            ["StartedOn"] = Desk.Time("2026-03-02 15:30"),
            ["Minutes"] = 60,
            ["Calendar"] = new EntityReference("scrm_calendar", calendar),
        });

        result["DueOn"].ShouldBe(Desk.Time("2026-03-03 08:30"));
    }

    [Fact]
    public void Calculate_deadline_counts_day_and_night_without_a_calendar() =>
        Run(new CalculateDeadline(), new Dictionary<string, object> { ["StartedOn"] = Desk.Time("2026-03-02 23:30"), ["Minutes"] = 60 })["DueOn"].ShouldBe(Desk.Time("2026-03-03 00:30"));

    [Fact]
    public void Draft_reply_gives_back_the_draft()
    {
        var post = _desk.Receives("my bag is lost, please help");

        var result = Run(new DraftReply(), new Dictionary<string, object>
        {
            ["Case"] = new EntityReference("incident", post.CaseId()),
            ["Text"] = "So sorry. We have found your bag.",
            ["Route"] = "Public",
            ["Post"] = new EntityReference("socialactivity", post.PostId()),
        });

        var reply = (EntityReference)result["Reply"];
        _desk.Post(reply.Id, "scrm_text").GetAttributeValue<string>("scrm_text").ShouldBe("So sorry. We have found your bag.");
        (result["Parts"], result["RouteTaken"], result["Network"], result["NeedsApproval"]).ShouldBe((1, "Public", "x", false));
    }

    private IDictionary<string, object> Run(CodeActivity activity, Dictionary<string, object> inputs)
    {
        var workflow = Substitute.For<IWorkflowContext>();
        workflow.UserId.Returns(_desk.Host.SystemUserId);
        var factory = Substitute.For<IOrganizationServiceFactory>();
        factory.CreateOrganizationService(_desk.Host.SystemUserId).Returns(_desk.Service);
        var invoker = new WorkflowInvoker(activity);
        invoker.Extensions.Add(workflow);
        invoker.Extensions.Add(factory);
        return invoker.Invoke(inputs);
    }
}
