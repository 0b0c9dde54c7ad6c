using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Tests.Intake;

public sealed class When_a_message_comes_in_parts
{
    private const string One = "I flew home from Lisbon on Sunday with two bags (1/3)";
    private const string Two = "and one of them never came, your desk (2/3)";
    private const string Three = "does not answer. Where is my bag? (3/3)";

    private readonly Desk _desk = new();

    public When_a_message_comes_in_parts() => _desk.Promises(firstResponse: 60, resolution: 600);

    public static TheoryData<string> Orders => ["123", "132", "213", "231", "312", "321"];

    [Theory]
    [MemberData(nameof(Orders))]
    public void In_any_order_they_are_one_case_that_the_first_part_opens(string order)
    {
        List<OrganizationResponse> answers = [.. order.Select(number => Part(number - '0'))];

        answers[0].Outcome().ShouldBe("Waiting for parts");
        answers[1].Outcome().ShouldBe("Waiting for parts");
        answers[2].IsNewCase().ShouldBeTrue();
        var theCase = _desk.All(IncidentTable.Name, IncidentTable.Description, IncidentTable.Title).Single();
        answers[2].CaseId().ShouldBe(theCase.Id);
        theCase.GetAttributeValue<string>(IncidentTable.Description).ShouldBe(
            "I flew home from Lisbon on Sunday with two bags and one of them never came, your desk does not answer. Where is my bag?");
        _desk.Turn(theCase.Id, Kpi.FirstResponse).GetAttributeValue<DateTime>(TurnTable.StartedOn).ShouldBe(Desk.Time("2026-03-02 08:51"));
        _desk.Case(theCase.Id, IncidentTable.LastPostedOn).GetAttributeValue<DateTime>(IncidentTable.LastPostedOn).ShouldBe(Desk.Time("2026-03-02 08:53"));
        theCase.GetAttributeValue<string>(IncidentTable.Title).ShouldBe("I flew home from Lisbon on Sunday with two bags and one of them never came, your desk does not answer");
        Outcomes().ShouldBe(["1 Case opened", "2 Joined case", "3 Joined case"]);
        Rows().Skip(1).ShouldAllBe(row => row.GetAttributeValue<EntityReference>(SocialActivityTable.JoinedTo).Id == Rows()[0].Id);
        Rows().ShouldAllBe(row => row.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding).Id == theCase.Id);
        Rows().ShouldAllBe(row => !row.Contains(SocialActivityTable.WaitsUntil));
    }

    [Fact]
    public void A_part_waits_for_the_others_and_says_until_when()
    {
        var first = Part(1);

        first.Outcome().ShouldBe("Waiting for parts");
        first.Reason().ShouldBe("waits for parts 2 and 3 of 3 until 2026-03-02 09:10 UTC");
        first.CaseId().ShouldBe(Guid.Empty);
        _desk.All(IncidentTable.Name).ShouldBeEmpty();
        var row = _desk.Post(first.PostId(), SocialActivityTable.Part, SocialActivityTable.PartCount, SocialActivityTable.WaitsUntil);
        row.GetAttributeValue<int>(SocialActivityTable.Part).ShouldBe(1);
        row.GetAttributeValue<int>(SocialActivityTable.PartCount).ShouldBe(3);
        row.GetAttributeValue<DateTime>(SocialActivityTable.WaitsUntil).ShouldBe(Desk.Time("2026-03-02 09:10"));
    }

    [Fact]
    public void The_channel_says_how_long()
    {
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.PartWindow] = 3 });
        Part(1).Reason().ShouldEndWith("until 2026-03-02 09:03 UTC");
    }

    [Fact]
    public void Praise_in_parts_makes_no_case()
    {
        _desk.Receives("Thank you so much for the wonderful crew (1/2)").Outcome().ShouldBe("Waiting for parts");

        var last = _desk.Receives("and the lovely breakfast, great flight! (2/2)");

        last.Outcome().ShouldBe("Praise");
        _desk.All(SocialActivityTable.Name, SocialActivityTable.Outcome).ShouldAllBe(row => Choice.Read<Outcome>(row, SocialActivityTable.Outcome) == Outcome.Praise);
        _desk.All(IncidentTable.Name).ShouldBeEmpty();
        _desk.At("2026-03-02 10:00").Sweeps()["Resumed"].ShouldBe(0);
    }

    [Fact]
    public void A_problem_in_one_part_makes_a_case_however_kind_the_others_are()
    {
        _desk.Receives("Thank you for the lovely crew, best flight ever, wonderful service, great food, amazing! (1/2)", id: "1");

        var last = _desk.Receives("Only my bag was damaged. (2/2)", id: "2");

        Outcomes().ShouldBe(["1 Case opened", "2 Joined case"]);
        var theCase = _desk.All(IncidentTable.Name, IncidentTable.Description, IncidentTable.Intent).Single();
        last.CaseId().ShouldBe(theCase.Id);
        theCase.GetAttributeValue<string>(IncidentTable.Description).ShouldStartWith("Thank you for the lovely crew");
        theCase.GetAttributeValue<string>(IncidentTable.Description).ShouldEndWith("Only my bag was damaged.");
        Choice.Read<Intent>(theCase, IncidentTable.Intent).ShouldBe(Intent.Complaint);
    }

    [Fact]
    public void When_one_is_missing_the_others_go_on_after_the_window()
    {
        Part(3);
        _desk.At("2026-03-02 09:02");
        Part(1);

        _desk.At("2026-03-02 09:09").Sweeps()["Resumed"].ShouldBe(0);
        _desk.All(IncidentTable.Name).ShouldBeEmpty();
        _desk.At("2026-03-02 09:10").Sweeps()["Resumed"].ShouldBe(2);

        var theCase = _desk.All(IncidentTable.Name, IncidentTable.Description).Single();
        theCase.GetAttributeValue<string>(IncidentTable.Description).ShouldBe(
            "I flew home from Lisbon on Sunday with two bags does not answer. Where is my bag?");
        Rows()[0].GetAttributeValue<string>(SocialActivityTable.OutcomeReason).ShouldEndWith("; part 2 of 3 never came");
        Outcomes().ShouldBe(["1 Case opened", "3 Joined case"]);
        _desk.Turn(theCase.Id, Kpi.FirstResponse).GetAttributeValue<DateTime>(TurnTable.DueOn).ShouldBe(Desk.Time("2026-03-02 09:51"));

        _desk.At("2026-03-02 09:30");
        Part(2).CaseId().ShouldBe(theCase.Id);
        Outcomes().ShouldBe(["1 Case opened", "2 Joined case", "3 Joined case"]);
        _desk.At("2026-03-02 11:00").Sweeps()["Resumed"].ShouldBe(0);
        _desk.All(IncidentTable.Name).Count.ShouldBe(1);
    }

    [Fact]
    public void A_late_part_joins_the_case_of_the_others_even_when_posts_close_in_time_do_not()
    {
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.JoinWindow] = 60 });
        Part(1);
        Part(3);
        _desk.At("2026-03-02 09:10").Sweeps();
        var theCase = _desk.All(IncidentTable.Name).Single().Id;
        _desk.Resolves(theCase);

        _desk.At("2026-03-02 12:00");
        Part(2).CaseId().ShouldBe(theCase);
        _desk.All(IncidentTable.Name).Count.ShouldBe(1);
    }

    [Fact]
    public void The_first_one_delivered_twice_neither_completes_nor_doubles()
    {
        _desk.Receives("I flew home from Lisbon with two bags (1/2)", id: "a").Outcome().ShouldBe("Waiting for parts");
        _desk.Receives("I flew home from Lisbon with two bags (1/2)", id: "a").Outcome().ShouldBe("Duplicate");
        _desk.Receives("and you lost one of them, where is it? (2/2)", id: "b").IsNewCase().ShouldBeTrue();
        _desk.Receives("and you lost one of them, where is it? (2/2)", id: "b").Outcome().ShouldBe("Duplicate");

        _desk.All(SocialActivityTable.Name).Count.ShouldBe(2);
        _desk.All(IncidentTable.Name).Count.ShouldBe(1);
    }

    [Fact]
    public void Parts_of_two_people_never_join()
    {
        _desk.Receives("My bag is lost, where is it? (1/2)", "ana").Outcome().ShouldBe("Waiting for parts");
        _desk.Receives("and nobody answers me, please help (2/2)", "ben").Outcome().ShouldBe("Waiting for parts");

        _desk.At("2026-03-02 09:10").Sweeps();
        _desk.All(IncidentTable.Name).Count.ShouldBe(2);
    }

    [Fact]
    public void Parts_on_two_channels_never_join()
    {
        _desk.Create(ChannelTable.Name, (ChannelTable.PrimaryName, "Care"), (ChannelTable.Network, Choice.Of(Network.X)), (ChannelTable.AccountId, "LarkspurCare"));
        _desk.Receives("My bag is lost, where is it? (1/2)").Outcome().ShouldBe("Waiting for parts");
        var other = _desk.Ingest("and nobody answers me, please help (2/2)");
        other["Account"] = "LarkspurCare";

        _desk.Service.Execute(other).Outcome().ShouldBe("Waiting for parts");
    }

    [Fact]
    public void A_private_part_and_a_public_one_never_join()
    {
        _desk.Receives("My bag is lost, where is it? (1/2)").Outcome().ShouldBe("Waiting for parts");
        var other = _desk.Ingest("and nobody answers me, please help (2/2)");
        other["Private"] = true;

        _desk.Service.Execute(other).Outcome().ShouldBe("Waiting for parts");
    }

    [Fact]
    public void In_an_open_conversation_nothing_waits_and_the_parts_are_judged_together()
    {
        var theCase = _desk.Receives("My bag is lost, please help").CaseId();

        var first = _desk.Receives("By the way, the heater in our cabin began to (1/2)");
        var second = _desk.Receives("smoke and burn during the flight (2/2)");

        first.Outcome().ShouldBe("Joined case");
        first.CaseId().ShouldBe(theCase);
        second.CaseId().ShouldBe(theCase);
        var alone = _desk.Receives("smoke and burn during the flight", "ben");
        second["Urgency"].ShouldBe(_desk.Receives("By the way, the heater in our cabin began to smoke and burn during the flight", "cleo")["Urgency"]);
        alone.CaseId().ShouldNotBe(theCase);
    }

    [Fact]
    public void One_that_waited_comes_along_when_the_conversation_has_got_its_case()
    {
        _desk.Receives("I flew home from Lisbon with two bags (1/2)", id: "1").Outcome().ShouldBe("Waiting for parts");
        var theCase = _desk.Receives("My bag is lost, please help").CaseId();

        _desk.Receives("and one of them is somebody else's (2/2)", id: "2").CaseId().ShouldBe(theCase);
        Rows().Count(row => row.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding)?.Id == theCase).ShouldBe(3);
        _desk.At("2026-03-02 10:00").Sweeps()["Resumed"].ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_at_the_same_moment_find_each_other(bool isKnownAuthor)
    {
        if (isKnownAuthor)
            _desk.Receives("Lovely flight, thank you!");
        AtTheSameMoment.Twice(number => Patiently(() => number == 0
            ? _desk.Receives("I flew home from Lisbon with two bags (1/2)", id: "one")
            : _desk.Receives("and you lost one of them, where is it? (2/2)", id: "two")));

        _desk.All(IncidentTable.Name).Count.ShouldBe(1);
        _desk.Where(SocialActivityTable.Name, SocialActivityTable.Outcome, Choice.Of(Outcome.WaitingForParts).Value).ShouldBeEmpty();
    }

    [Fact]
    public void Two_sweeps_go_on_once()
    {
        Part(1);
        _desk.At("2026-03-02 09:10");
        AtTheSameMoment.Twice(_ => Patiently(() => _desk.Service.Execute(new OrganizationRequest("scrm_RunDueEscalations"))));
        _desk.Host.RunAsyncJobs();
        _desk.Sweeps();

        _desk.All(SocialActivityTable.Name).Count.ShouldBe(1);
        Outcomes().Single().ShouldNotContain("Waiting");
    }

    [Fact]
    public void What_a_killed_job_left_comes_again_when_its_lease_ends()
    {
        var first = Part(3).PostId();
        _desk.At("2026-03-02 09:10");
        // The sweep committed, and its job never ran.
        _desk.Service.Update(new Entity(SocialActivityTable.Name, first) { [SocialActivityTable.WaitsUntil] = Desk.Time("2026-03-02 09:25") });

        _desk.Sweeps()["Resumed"].ShouldBe(0);
        _desk.At("2026-03-02 09:25").Sweeps()["Resumed"].ShouldBe(1);
        _desk.All(IncidentTable.Name).Count.ShouldBe(1);
    }

    [Fact]
    public void A_sweep_with_nothing_waiting_makes_the_same_few_requests_however_many_parts_there_were()
    {
        var before = RequestsOf(() => _desk.Sweeps());
        for (var message = 0; message < 5; message++)
        {
            _desk.Receives("Thank you so much for the wonderful crew (1/2)", "fan" + message);
            _desk.Receives("and the lovely breakfast, great flight! (2/2)", "fan" + message);
        }

        _desk.Host.RunAsyncJobs();

        RequestsOf(() => _desk.Sweeps()).ShouldBe(before);
    }

    [Fact]
    public void An_answer_that_we_gave_to_a_waiting_part_meets_the_clock_of_its_case()
    {
        Part(2);
        Part(1);
        _desk.Answers("Oh no Ana, we are looking for it!", replyTo: "2", postedOn: "2026-03-02 08:59");
        var theCase = Part(3).CaseId();

        _desk.Turn(theCase, Kpi.FirstResponse).GetAttributeValue<DateTime>(TurnTable.MetOn).ShouldBe(Desk.Time("2026-03-02 08:59"));
    }

    [Fact]
    public void One_that_is_deleted_before_its_case_is_left_out_and_the_rest_goes_on()
    {
        Part(1);
        Part(3);
        Deletes("1");

        _desk.At("2026-03-02 09:10").Sweeps();
        var theCase = _desk.All(IncidentTable.Name, IncidentTable.Description).Single();
        theCase.GetAttributeValue<string>(IncidentTable.Description).ShouldBe("does not answer. Where is my bag?");
        Outcomes().ShouldBe(["1 Ignored", "3 Case opened"]);
    }

    [Fact]
    public void One_that_is_edited_is_judged_with_the_others_again()
    {
        _desk.Receives("I flew home from Lisbon on Sunday (1/2)", id: "1");
        _desk.Receives("thank you so much, great flight! (2/2)", id: "2").CaseId().ShouldBe(Guid.Empty);

        Edits("2", "and you lost both of my bags, where are they? (2/2)", "2026-03-02 09:05");

        var theCase = _desk.All(IncidentTable.Name, IncidentTable.Description).Single();
        theCase.GetAttributeValue<string>(IncidentTable.Description).ShouldBe("I flew home from Lisbon on Sunday and you lost both of my bags, where are they?");
        Rows().ShouldAllBe(row => row.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding).Id == theCase.Id);
    }

    [Fact]
    public void One_whose_mark_is_edited_away_is_none_any_more()
    {
        var post = _desk.Receives("Thank you so much for the wonderful crew (1/2)", id: "1");
        _desk.At("2026-03-02 09:10").Sweeps();

        Edits("1", "Thank you so much for the wonderful crew", "2026-03-02 09:12");

        _desk.Post(post.PostId(), SocialActivityTable.Part, SocialActivityTable.PartCount).Contains(SocialActivityTable.Part).ShouldBeFalse();
        _desk.At("2026-03-02 09:14").Receives("and the lovely breakfast, great flight! (2/2)", id: "2").Outcome().ShouldBe("Waiting for parts");
    }

    [Fact]
    public void One_that_is_edited_while_it_waits_goes_on_waiting()
    {
        Part(1);
        Edits("1", "I flew home from Porto on Sunday with two bags (1/3)", "2026-03-02 09:01");
        Outcomes().ShouldBe(["1 Waiting for parts"]);

        Part(2);
        var theCase = Part(3).CaseId();
        _desk.Case(theCase, IncidentTable.Description).GetAttributeValue<string>(IncidentTable.Description).ShouldStartWith("I flew home from Porto");
        _desk.Turn(theCase, Kpi.FirstResponse).GetAttributeValue<DateTime>(TurnTable.StartedOn).ShouldBe(Desk.Time("2026-03-02 08:51"));
    }

    [Fact]
    public void One_on_a_case_that_is_edited_is_judged_with_the_others()
    {
        Part(1);
        Part(2);
        var theCase = Part(3).CaseId();

        Edits("2", "and then the engine began to smoke, there was a (2/3)", "2026-03-02 09:05");
        Edits("3", "fire in the cabin and people were injured (3/3)", "2026-03-02 09:05");

        Choice.Read<Urgency>(_desk.Case(theCase, IncidentTable.Urgency), IncidentTable.Urgency).ShouldBe(Urgency.Critical);
    }

    [Fact]
    public void Mixed_with_posts_that_come_in_a_batch_they_find_each_other()
    {
        _desk.ReceivesTogether(
            _desk.Json("b", "ana", "and you lost one of them, where is it? (2/2)"),
            _desk.Json("c", "ben", "My bag is lost, please help"),
            _desk.Json("a", "ana", "I flew home from Lisbon with two bags (1/2)"));

        _desk.All(IncidentTable.Name).Count.ShouldBe(2);
    }

    private OrganizationResponse Part(int number) => _desk.Receives(
        number switch { 1 => One, 2 => Two, _ => Three }, id: $"{number}", postedOn: $"2026-03-02 08:5{number}");

    private void Deletes(string id) => Report(_desk, "scrm_ReportPostDeleted", id, "DeletedOn");

    private void Edits(string id, string text, string editedOn) => Report(_desk.At(editedOn), "scrm_ReportPostEdited", id, "EditedOn", text);

    private static void Report(Desk desk, string name, string id, string on, string? text = null)
    {
        var request = new OrganizationRequest(name) { ["Network"] = "x", ["Account"] = Desk.Account, ["PostId"] = id, [on] = desk.Now };
        if (text != null)
            request["Text"] = text;
        desk.Service.Execute(request);
    }

    private IReadOnlyList<Entity> Rows() =>
    [
        .. _desk.All(
                SocialActivityTable.Name, SocialActivityTable.PostId, SocialActivityTable.Outcome, SocialActivityTable.OutcomeReason, SocialActivityTable.JoinedTo,
                SocialActivityTable.Regarding, SocialActivityTable.WaitsUntil)
            .OrderBy(row => row.GetAttributeValue<string>(SocialActivityTable.PostId), StringComparer.Ordinal),
    ];

    private List<string> Outcomes() =>
        [.. Rows().Select(row => $"{row.GetAttributeValue<string>(SocialActivityTable.PostId)} {OutcomeName.Of(Choice.Read<Outcome>(row, SocialActivityTable.Outcome)!.Value)}")];

    private long RequestsOf(Action act)
    {
        var before = _desk.Host.RequestCount;
        act();
        return _desk.Host.RequestCount - before;
    }

    private static void Patiently(Func<OrganizationResponse> act)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                act();
                return;
            }
            catch (FaultException<OrganizationServiceFault> fault) when (Faults.IsPassing(fault) && tries < 20)
            {
                // Answered 503, as a lost race is: the caller sends it again.
            }
        }
    }
}
