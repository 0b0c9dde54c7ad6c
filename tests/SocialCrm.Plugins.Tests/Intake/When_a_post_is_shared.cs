using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Intake;

public sealed class When_a_post_is_shared
{
    private const string Complaint = "You lost my bag in Lisbon, where is it?";

    private readonly Desk _desk = new();
    private readonly Guid _case;

    public When_a_post_is_shared()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var request = _desk.Ingest(Complaint, "ana", id: "1");
        request["Followers"] = 12;
        _case = _desk.Service.Execute(request).CaseId();
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://t.co/abc")]
    [InlineData("RT @ana: You lost my bag in Lisbon, where is it?")]
    [InlineData("You lost my bag in Lisbon, where is it?")]
    [InlineData("You lost my bag in Lisbon, wh…")]
    [InlineData("you lost my bag in Lisbon, where is it? https://t.co/abc")]
    [InlineData("😡😡")]
    public void Without_own_words_it_opens_nothing_and_is_counted_on_the_case_of_the_original(string text)
    {
        var shared = Shares("1", text, "ben", 5000);

        shared.Outcome().ShouldBe("Ignored");
        shared.Reason().ShouldBe($"shares post 1 of case {Number()} without own words");
        shared.CaseId().ShouldBe(Guid.Empty);
        _desk.All(IncidentTable.Name).Count.ShouldBe(1);
        Counted().ShouldBe((1, 5012));
        _desk.Post(shared.PostId(), SocialActivityTable.ReshareOf).GetAttributeValue<string>(SocialActivityTable.ReshareOf).ShouldBe("1");
    }

    [Fact]
    public void Each_one_is_counted_once_however_often_it_is_delivered()
    {
        Shares("1", "", "ben", 100, id: "2");
        Shares("1", "", "ben", 100, id: "2").Outcome().ShouldBe("Duplicate");
        Shares("1", "", "cleo", null, id: "3");
        Shares("1", "", "dan", -1, id: "4");

        Counted().ShouldBe((3, 112));
    }

    [Fact]
    public void Reach_ends_at_the_largest_number_that_the_column_holds()
    {
        Shares("1", "", "ben", int.MaxValue);
        Counted().ShouldBe((1, int.MaxValue));
    }

    [Fact]
    public void Two_at_the_same_moment_count_two()
    {
        AtTheSameMoment.Twice(number =>
        {
            for (var tries = 0; ; tries++)
            {
                try
                {
                    Shares("1", "", number == 0 ? "ben" : "cleo", 10, id: $"share-{number}");
                    return;
                }
                catch (FaultException<OrganizationServiceFault> fault) when (Faults.IsPassing(fault) && tries < 20)
                {
                    // Answered 503, as a lost race is: the caller sends it again.
                }
            }
        });

        Counted().ShouldBe((2, 32));
    }

    [Fact]
    public void Neither_clock_nor_queue_nor_urgency_looks_at_it()
    {
        var before = Judged();

        Shares("1", "", "ben", 1_600_000);

        Judged().ShouldBe(before);
        _desk.At("2026-03-02 09:59").Sweeps();
        _desk.Turn(_case, Kpi.FirstResponse).Contains(TurnTable.BreachedOn).ShouldBeFalse();
    }

    [Fact]
    public void With_own_words_it_is_a_post_like_any_other_and_the_quoted_one_is_not_judged()
    {
        var chatter = Shares("1", "Lovely weather today", "ben", 10);
        chatter.Reason().ShouldNotContain("without own words");
        chatter.CaseId().ShouldBe(Guid.Empty);

        var quote = Shares("1", "They lost my suitcase too and nobody answers, please help", "cleo", 10);
        quote.Outcome().ShouldBe("Case opened");
        quote.CaseId().ShouldNotBe(_case);
        Counted().ShouldBe((0, 12));
    }

    [Fact]
    public void A_text_that_begins_with_RT_is_a_reshare_of_a_post_that_nobody_names()
    {
        var shared = _desk.Receives("RT @ana: You lost my bag in Lisbon, where is it?", "ben");

        shared.Outcome().ShouldBe("Ignored");
        shared.Reason().ShouldBe("shares a post of @ana without own words");
        Counted().ShouldBe((0, 12));
    }

    [Fact]
    public void One_of_a_post_that_is_not_here_is_kept_and_counted_nowhere()
    {
        var shared = Shares("999", "", "ben", 10);

        shared.Outcome().ShouldBe("Ignored");
        shared.Reason().ShouldBe("shares post 999, which is not known here, without own words");
        Counted().ShouldBe((0, 12));
    }

    [Fact]
    public void One_that_comes_in_before_its_original_is_counted_once_when_that_has_come()
    {
        Shares("50", "", "ben", 500, id: "51");
        Shares("50", "https://t.co/abc", "cleo", 100, id: "52");

        var original = _desk.Receives("my seat was broken, I want my money back", "eve", id: "50").CaseId();
        Shares("50", "", "ben", 500, id: "51").Outcome().ShouldBe("Duplicate");
        _desk.Receives("my seat was broken, I want my money back", "eve", id: "50").Outcome().ShouldBe("Duplicate");
        _desk.Receives("still nothing", "eve", replyTo: "50");
        _desk.Host.RunAsyncJobs();

        Counted(original).ShouldBe((2, 600));
    }

    [Fact]
    public void One_that_was_taken_in_at_the_same_moment_as_its_original_is_counted_by_its_system_job()
    {
        var shared = Shares("50", "", "ben", 500, id: "51");
        var original = _desk.Receives("my seat was broken, I want my money back", "eve", id: "50").CaseId();
        _desk.Service.Update(new Entity(IncidentTable.Name, original) { [IncidentTable.Reshares] = 0, [IncidentTable.Reach] = 0 });
        _desk.Service.Update(new Entity(SocialActivityTable.Name, shared.PostId()) { [SocialActivityTable.ParentMissing] = true });

        _desk.Host.RunAsyncJobs();

        Counted(original).ShouldBe((1, 500));
    }

    [Fact]
    public void One_in_reply_to_a_post_that_comes_later_is_counted_once()
    {
        var share = _desk.Ingest("", "ben", replyTo: "80", id: "81");
        share["ReshareOf"] = "1";
        share["Followers"] = 100;
        _desk.Service.Execute(share);

        _desk.Receives("look what happened to ana", "cleo", id: "80");
        _desk.Host.RunAsyncJobs();

        Counted().ShouldBe((1, 112));
    }

    [Fact]
    public void A_merge_of_two_cases_keeps_what_was_counted_on_both()
    {
        Shares("1", "", "ben", 100);
        _desk.At("2026-03-20 09:00");
        var request = _desk.Ingest("my seat was broken, I want my money back", "ana", replyTo: "90", id: "91");
        request["Followers"] = 12;
        var second = _desk.Service.Execute(request).CaseId();
        second.ShouldNotBe(_case);
        Shares("91", "", "cleo", 30);

        // Our answer to the first post is what the second one replied to.
        _desk.Answers("We are looking for it.", "1", "2026-03-03 09:00", id: "90");

        _desk.Case(second, "statecode").GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(2);
        Counted().ShouldBe((2, 142));
    }

    [Fact]
    public void One_by_the_customer_with_an_open_case_stays_off_the_case()
    {
        var shared = Shares("1", "RT @ana: You lost my bag in Lisbon, where is it?", "ana", 12);

        shared.Outcome().ShouldBe("Ignored");
        shared.CaseId().ShouldBe(Guid.Empty);
    }

    [Fact]
    public void A_post_of_ours_that_is_shared_opens_nothing_and_counts_nothing()
    {
        _desk.Receives("Our summer sale starts today!", Desk.Account, id: "sale");
        _desk.Receives("We are looking for it, Ana.", Desk.Account, replyTo: "1", id: "answer");

        Shares("sale", "", "ben", 10).Reason().ShouldBe("shares our post sale without own words");
        Shares("answer", "", "ben", 10).Outcome().ShouldBe("Ignored");
        _desk.All(IncidentTable.Name).Count.ShouldBe(1);
        Counted().ShouldBe((0, 12));
    }

    [Fact]
    public void A_quote_of_our_answer_to_somebody_else_is_a_case_of_its_own()
    {
        _desk.Receives("We have found all the bags of flight 12.", Desk.Account, replyTo: "1", id: "answer");

        var quote = Shares("answer", "And where is mine? Please help", "ben", 10);

        quote.Outcome().ShouldBe("Case opened");
        quote.CaseId().ShouldNotBe(_case);
        Counted().ShouldBe((0, 12));
    }

    [Fact]
    public void A_reply_to_our_marketing_is_triaged_as_usual()
    {
        _desk.Receives("Our summer sale starts today! Fly for 29 euros.", Desk.Account, id: "sale");

        _desk.Receives("Nice! Love it", "ben", replyTo: "sale").Outcome().ShouldBe("Praise");
        _desk.Receives("Fix the flight you cancelled on me first, I want my refund", "cleo", replyTo: "sale").Outcome().ShouldBe("Case opened");
    }

    [Fact]
    public void A_connector_names_the_original_on_the_row()
    {
        var profile = _desk.Create(SocialProfileTable.Name, (SocialProfileTable.UniqueId, "id-ben"), (SocialProfileTable.Handle, "ben"), (SocialProfileTable.Followers, 40));
        var row = _desk.Create(
            SocialActivityTable.Name,
            (SocialActivityTable.Channel, new EntityReference(ChannelTable.Name, _desk.Channel)),
            (SocialActivityTable.PostId, "2"),
            (SocialActivityTable.PostFromProfile, new EntityReference(SocialProfileTable.Name, profile)),
            (SocialActivityTable.ReshareOf, "1"),
            (SocialActivityTable.PostedOn, _desk.Now));
        _desk.Host.RunAsyncJobs();

        _desk.Post(row, SocialActivityTable.OutcomeReason).GetAttributeValue<string>(SocialActivityTable.OutcomeReason)
            .ShouldBe($"shares post 1 of case {Number()} without own words");
        Counted().Reshares.ShouldBe(1);
    }

    [Fact]
    public void A_batch_names_it_too()
    {
        var post = _desk.Json("2", "ben", "");
        post["ReshareOf"] = "1";

        ((string?)_desk.ReceivesTogether(post).Results().Single()["outcome"]).ShouldBe("Ignored");
        Counted().Reshares.ShouldBe(1);
    }

    private OrganizationResponse Shares(string original, string text, string author, int? followers, string? id = null)
    {
        var request = _desk.Ingest(text, author, id: id);
        request["ReshareOf"] = original;
        if (followers is { } count)
            request["Followers"] = count;
        return _desk.Service.Execute(request);
    }

    private string Number() => _desk.Case(_case, IncidentTable.TicketNumber).GetAttributeValue<string>(IncidentTable.TicketNumber);

    private (int Reshares, int Reach) Counted(Guid? caseId = null)
    {
        var row = _desk.Case(caseId ?? _case, IncidentTable.Reshares, IncidentTable.Reach);
        return (row.GetAttributeValue<int>(IncidentTable.Reshares), row.GetAttributeValue<int>(IncidentTable.Reach));
    }

    private string Judged()
    {
        var row = _desk.Case(_case, IncidentTable.Urgency, IncidentTable.Priority, IncidentTable.NextDueOn, IncidentTable.EscalationLevel, IncidentTable.LastPostedOn);
        var values = row.Attributes.OrderBy(column => column.Key, StringComparer.Ordinal)
            .Select(column => column.Value is OptionSetValue choice ? choice.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"{column.Value}");
        var items = _desk.All("queueitem", "queueid", "objectid").Select(item => $"{item.GetAttributeValue<EntityReference>("queueid").Id}");
        var turns = _desk.All(TurnTable.Name, TurnTable.DueOn, TurnTable.NextStepOn)
            .Select(turn => $"{turn.GetAttributeValue<DateTime>(TurnTable.DueOn)} {turn.GetAttributeValue<DateTime?>(TurnTable.NextStepOn)}")
            .OrderBy(turn => turn, StringComparer.Ordinal);
        return string.Join("|", values.Concat(items).Concat(turns));
    }
}
