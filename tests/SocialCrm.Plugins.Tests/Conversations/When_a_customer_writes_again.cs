using System;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Tests.Conversations;

public sealed class When_a_customer_writes_again
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();

    [Fact]
    public void A_reply_to_the_first_post_joins_its_case()
    {
        var first = _desk.Receives(Complaint, id: "1");

        var reply = _desk.Receives("still nothing", replyTo: "1");

        reply.Outcome().ShouldBe("Joined case");
        reply.CaseId().ShouldBe(first.CaseId());
        reply.IsNewCase().ShouldBeFalse();
    }

    [Fact]
    public void A_reply_to_our_answer_joins_the_case()
    {
        var first = _desk.Receives(Complaint, id: "1");
        _desk.Receives("We are looking for it. ^Ana", Desk.Account, "1", "2");

        _desk.Receives("thanks, tag 0612", replyTo: "2").CaseId().ShouldBe(first.CaseId());
    }

    [Fact]
    public void A_new_post_within_the_join_window_joins_the_open_case()
    {
        var first = _desk.Receives(Complaint);
        _desk.At("2026-03-05 09:00");

        _desk.Receives("hello?? anybody there").CaseId().ShouldBe(first.CaseId());
    }

    [Fact]
    public void A_new_problem_after_the_join_window_is_a_second_case()
    {
        var first = _desk.Receives(Complaint);
        _desk.At("2026-03-05 09:01");

        var second = _desk.Receives("You charged me twice, please refund");

        second.IsNewCase().ShouldBeTrue();
        second.CaseId().ShouldNotBe(first.CaseId());
    }

    [Fact]
    public void A_reply_days_after_the_resolution_opens_the_case_again()
    {
        var first = _desk.Receives(Complaint, id: "1");
        _desk.Resolves(first.CaseId());
        _desk.At("2026-03-09 09:00");

        var reply = _desk.Receives("The bag is still lost, please help", replyTo: "1");

        reply.CaseId().ShouldBe(first.CaseId());
        _desk.Case(first.CaseId(), "statecode").GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(0);
    }

    [Fact]
    public void After_the_reopen_days_a_new_case_names_the_old_one()
    {
        var first = _desk.Receives(Complaint, id: "1");
        var number = (string)first["CaseNumber"];
        _desk.Resolves(first.CaseId());
        _desk.At("2026-03-09 09:01");

        var reply = _desk.Receives("The bag is still lost, please help", replyTo: "1");

        reply.IsNewCase().ShouldBeTrue();
        var second = _desk.Case(reply.CaseId(), "scrm_previouscaseid", "scrm_historysummary");
        second.GetAttributeValue<EntityReference>("scrm_previouscaseid").Id.ShouldBe(first.CaseId());
        ((string)second["scrm_historysummary"]).ShouldStartWith($"See also case {number}.");
    }

    [Fact]
    public void Thanks_after_the_resolution_are_shown_but_open_nothing()
    {
        var first = _desk.Receives(Complaint, id: "1");
        _desk.Resolves(first.CaseId());

        var thanks = _desk.Receives("Thank you so much, everything arrived, you are wonderful!", replyTo: "1");

        thanks.CaseId().ShouldBe(first.CaseId());
        _desk.Case(first.CaseId(), "statecode").GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(1);
    }

    [Fact]
    public void A_reply_to_a_merged_case_goes_to_the_case_it_lives_on_in()
    {
        var kept = _desk.Receives(Complaint, author: "ana", id: "1");
        _desk.At("2026-03-06 09:00");
        var merged = _desk.Receives("You charged me twice, please refund", author: "ana", id: "2");
        _desk.Service.Execute(new Microsoft.Crm.Sdk.Messages.MergeRequest
        {
            Target = new EntityReference("incident", kept.CaseId()),
            SubordinateId = merged.CaseId(),
            UpdateContent = new Entity("incident"),
        });

        _desk.Receives("any news?", author: "ana", replyTo: "2").CaseId().ShouldBe(kept.CaseId());
    }

    [Fact]
    public void Somebody_elses_problem_in_the_thread_gets_its_own_case()
    {
        var first = _desk.Receives(Complaint, author: "ana", id: "1");

        var other = _desk.Receives("You lost my bag too, where is it?", author: "ben", replyTo: "1");

        other.IsNewCase().ShouldBeTrue();
        _desk.Case(other.CaseId(), "scrm_previouscaseid").GetAttributeValue<EntityReference>("scrm_previouscaseid").Id
            .ShouldBe(first.CaseId());
    }

    [Fact]
    public void What_needed_no_case_before_is_shown_on_the_case_that_a_later_post_of_the_thread_opens()
    {
        var praise = _desk.Receives("Lovely crew, thank you, best flight in years!", id: "1");
        praise.CaseId().ShouldBe(Guid.Empty);

        var problem = _desk.Receives("But now my bag is lost, please help", replyTo: "1");

        _desk.Post(praise.PostId(), "regardingobjectid").GetAttributeValue<EntityReference>("regardingobjectid").Id
            .ShouldBe(problem.CaseId());
    }

    [Fact]
    public void Posts_of_one_thread_without_a_parent_belong_together()
    {
        var first = _desk.Ingest(Complaint);
        first["ThreadId"] = "topic-9";
        var opened = _desk.Service.Execute(first);
        _desk.At("2026-04-02 09:00");
        var later = _desk.Ingest("still nothing");
        later["ThreadId"] = "topic-9";

        _desk.Service.Execute(later).CaseId().ShouldBe(opened.CaseId());
    }

    [Fact]
    public void A_more_urgent_post_raises_the_case_and_a_calmer_one_never_lowers_it()
    {
        var first = _desk.Receives(Complaint, id: "1");
        _desk.Receives("I am stranded at the airport with my daughter, she is 6, please help", replyTo: "1");

        _desk.Receives("ok, waiting", replyTo: "1");

        var theCase = _desk.Case(first.CaseId(), "scrm_urgency", "prioritycode");
        theCase.GetAttributeValue<OptionSetValue>("scrm_urgency").Value.ShouldBe(100000001);
        theCase.GetAttributeValue<OptionSetValue>("prioritycode").Value.ShouldBe(1);
    }

    [Fact]
    public void The_conversation_key_is_there_only_while_the_case_is_open()
    {
        var first = _desk.Receives(Complaint);
        _desk.Case(first.CaseId(), "scrm_conversationkey").Contains("scrm_conversationkey").ShouldBeTrue();

        _desk.Resolves(first.CaseId());

        _desk.Case(first.CaseId(), "scrm_conversationkey").Contains("scrm_conversationkey").ShouldBeFalse();
    }

    [Fact]
    public void A_second_reply_long_after_the_resolution_joins_the_case_that_the_first_one_opened()
    {
        var first = _desk.Receives(Complaint, id: "1");
        _desk.Resolves(first.CaseId());
        _desk.At("2026-04-02 09:00");
        var opened = _desk.Receives("The bag is still lost, please help", replyTo: "1");

        _desk.Receives("And nobody answers the phone, please help", replyTo: "1").CaseId().ShouldBe(opened.CaseId());
    }

    [Fact]
    public void A_reply_to_ones_own_post_joins_the_case_that_it_was_merged_into_whosever_that_is()
    {
        var kept = _desk.Receives(Complaint, author: "ana", id: "1");
        var merged = _desk.Receives("You charged me twice, please refund", author: "ben", id: "2");
        _desk.Service.Execute(new Microsoft.Crm.Sdk.Messages.MergeRequest
        {
            Target = new EntityReference("incident", kept.CaseId()),
            SubordinateId = merged.CaseId(),
            UpdateContent = new Entity("incident"),
        });

        _desk.Receives("You still have not refunded me", author: "ben", replyTo: "2").CaseId().ShouldBe(kept.CaseId());
    }

    [Fact]
    public void A_closed_case_that_was_left_with_its_conversation_key_does_not_keep_the_author_from_a_new_case()
    {
        var first = _desk.Receives(Complaint);
        var key = _desk.Case(first.CaseId(), "scrm_conversationkey")["scrm_conversationkey"];
        _desk.Resolves(first.CaseId());
        _desk.Service.Update(new Entity("incident", first.CaseId()) { ["scrm_conversationkey"] = key });

        _desk.Receives("You charged me twice, please refund").IsNewCase().ShouldBeTrue();
    }
}
