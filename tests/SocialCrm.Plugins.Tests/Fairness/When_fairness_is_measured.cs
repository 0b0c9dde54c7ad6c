using System;
using System.Linq;
using System.ServiceModel;
using System.Text.Json.Nodes;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using NSubstitute;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Fairness;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Fairness;

public sealed class When_fairness_is_measured
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();

    public When_fairness_is_measured() => _desk.Promises(firstResponse: 60, resolution: 600);

    [Fact]
    public void Each_group_has_its_people_and_their_waits()
    {
        foreach (var number in Enumerable.Range(0, 5))
        {
            Asks($"nine{number}", 9, Complaint);
            Asks($"celebrity{number}", 2_000_000, "@LarkspurAir @contosoair @WatchdogTV @consumer_rights my bag is lost, please help");
        }

        Asks("secret", null, "mi maleta no ha llegado y nadie me dice dónde está, por favor ayuda");
        foreach (var number in Enumerable.Range(0, 5))
            _desk.At("2026-03-02 09:30").Answers("We are looking for it", replyTo: $"nine{number}");
        foreach (var number in Enumerable.Range(0, 5))
            _desk.At("2026-03-02 09:40").Answers("We are looking for it", replyTo: $"celebrity{number}");

        var measured = Measure();

        ((int)measured["People"], (int)measured["Waiting"], (int)measured["Gaps"], (int)measured["AuthorGaps"]).ShouldBe((11, 1, 0, 0));
        Groups(measured, "followers").ShouldBe(["0 to 99: 5, 30", "100,000 and more: 5, 40", "not known: 1, "]);
        Groups(measured, "channel").ShouldBe(["Larkspur on X: 11, "]);
        Groups(measured, "hour of the day").ShouldBe(["09:00 to 09:59: 11, "]);
        Groups(measured, "language").ShouldBe(["en: 10, 30", "es: 1, "]);
        Groups(measured, "accounts named").ShouldBe(["none: 6, ", "3 and more: 5, 40"]);
    }

    /// <summary>A case that is closed unanswered is no quick answer, and one that is merged waits on at the case that was kept.</summary>
    [Fact]
    public void Closing_a_case_without_an_answer_is_no_answer_and_merging_it_away_no_wait()
    {
        var (closed, kept, merged) = (Asks("closed", 9, Complaint).CaseId(), Asks("kept", 9, Complaint).CaseId(), Asks("merged", 9, Complaint).CaseId());
        _desk.At("2026-03-02 09:02").Resolves(closed);
        _desk.Service.Execute(new MergeRequest
        {
            Target = new EntityReference(IncidentTable.Name, kept),
            SubordinateId = merged,
            UpdateContent = new Entity(IncidentTable.Name),
        });
        _desk.Host.RunAsyncJobs();
        _desk.At("2026-03-02 09:30").Answers("We are looking for it", replyTo: "kept");

        var measured = Measure();

        ((int)measured["People"], (int)measured["Waiting"]).ShouldBe((2, 0));
        ((string)measured["Summary"]).ShouldContain("2 posts, 0 of them still waiting, 1 closed without an answer; 1 have an answer.");
    }

    /// <summary>Rows from before there was such a column.</summary>
    [Fact]
    public void A_turn_without_waited_minutes_waited_until_it_was_met()
    {
        foreach (var number in Enumerable.Range(0, 5))
        {
            var theCase = Asks($"ana{number}", 9, Complaint).CaseId();
            _desk.At("2026-03-02 09:30").Answers("We are looking for it", replyTo: $"ana{number}");
            _desk.Host.RunAsyncJobs();
            _desk.Service.Update(new Entity(TurnTable.Name, _desk.Turn(theCase, Kpi.FirstResponse).Id) { [TurnTable.WaitedMinutes] = null });
            _desk.At("2026-03-02 09:00");
        }

        var measured = Measure();

        ((int)measured["Waiting"]).ShouldBe(0);
        Groups(measured, "followers").ShouldBe(["0 to 99: 5, 30"]);
    }

    [Fact]
    public void A_post_that_names_three_others_has_the_clock_of_one_that_names_nobody()
    {
        var alone = Asks("alone", 9, "@LarkspurAir my bag is lost, please help").CaseId();
        var calling = Asks("calling", 9, "@LarkspurAir @contosoair @WatchdogTV @consumer_rights my bag is lost, please help").CaseId();

        string[] columns = [IncidentTable.Urgency, IncidentTable.Priority, IncidentTable.UrgencyOrder, IncidentTable.Intent, IncidentTable.NextDueOn];
        foreach (var column in columns)
            _desk.Case(calling, columns)[column].ShouldBe(_desk.Case(alone, columns)[column], column);
        _desk.Turn(calling, Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(_desk.Turn(alone, Kpi.FirstResponse)[TurnTable.DueOn]);
    }

    [Fact]
    public void Twenty_on_either_side_who_were_treated_differently_are_a_gap_in_plain_words()
    {
        foreach (var number in Enumerable.Range(0, 20))
        {
            Asks($"small{number}", 12, Complaint);
            Asks($"large{number}", 1_200_000, Complaint);
            _desk.At($"2026-03-02 09:{10 + number:00}").Answers("We are looking for it", replyTo: $"large{number}");
            _desk.At($"2026-03-02 11:{10 + number:00}").Answers("We are looking for it", replyTo: $"small{number}");
            _desk.At("2026-03-02 09:00");
        }

        var measured = Measure();

        ((int)measured["Gaps"], (int)measured["AuthorGaps"]).ShouldBe((1, 1));
        ((string)measured["Summary"]).Split('\n')[1].ShouldBe(
            "Posts by authors with fewer than 100 followers waited a median of 139 minutes, posts by authors with 100,000 followers and more 19; "
            + "waits so unequal come about by chance in fewer than 1 of 1,000 shuffles.");
    }

    [Fact]
    public void A_clock_that_no_post_started_is_nobodys_wait()
    {
        var theCase = Asks("ana", 9, Complaint).CaseId();
        _desk.Create(
            TurnTable.Name,
            (TurnTable.Case, new EntityReference(IncidentTable.Name, theCase)), (TurnTable.Kpi, Choice.Of(Kpi.FirstResponse)), (TurnTable.Number, 9), (TurnTable.StartedOn, _desk.Now));

        Measure()["People"].ShouldBe(1);
    }

    [Fact]
    public void The_result_is_kept_for_everybody_who_sees_the_dashboards()
    {
        Asks("ana", 9, Complaint);
        var rep = _desk.Host.ServiceFor(_desk.User("Rosa", Role.Rep));

        var measured = rep.Execute(Request("2026-03-02 00:00", "2026-03-03 00:00"));

        var row = rep.Retrieve(FairnessMeasureTable.Name, (Guid)measured["MeasureId"], new(true));
        row[FairnessMeasureTable.PrimaryName].ShouldBe("2026-03-02 00:00 to 2026-03-03 00:00 UTC");
        row[FairnessMeasureTable.MeasuredOn].ShouldBe(_desk.Now);
        ((int)row[FairnessMeasureTable.People], (int)row[FairnessMeasureTable.Waiting], (int)row[FairnessMeasureTable.Gaps], (int)row[FairnessMeasureTable.AuthorGaps]).ShouldBe((1, 1, 0, 0));
        (row[FairnessMeasureTable.Summary], row[FairnessMeasureTable.Figures]).ShouldBe((measured["Summary"], measured["Figures"]));
    }

    [Fact]
    public void Only_first_responses_of_the_stretch_count()
    {
        Asks("before", 9, Complaint);
        _desk.At("2026-03-03 09:00");
        Asks("within", 9, Complaint);
        _desk.At("2026-03-03 09:30").Answers("We are looking for it", replyTo: "within", id: "answer");
        _desk.At("2026-03-03 09:40").Receives("still nothing", author: "within", replyTo: "answer");
        _desk.At("2026-03-04 00:00");
        Asks("after", 9, Complaint);

        ((int)Measure("2026-03-03 00:00", "2026-03-04 00:00")["People"]).ShouldBe(1);
    }

    [Fact]
    public void The_hour_is_that_of_the_calendar_which_the_clock_keeps()
    {
        var tokyo = _desk.Create(CalendarTable.Name, ("scrm_name", "Tokyo"), (CalendarTable.TimeZone, "Asia/Tokyo"), (CalendarTable.AlwaysOpen, true));
        foreach (var policy in _desk.All(PolicyTable.Name))
            _desk.Service.Update(new Entity(PolicyTable.Name, policy.Id) { [PolicyTable.Calendar] = new EntityReference(CalendarTable.Name, tokyo) });
        Asks("ana", 9, Complaint);

        Groups(Measure(), "hour of the day").ShouldBe(["18:00 to 18:59: 1, "]);
    }

    [Fact]
    public void No_case_and_no_turn_is_touched()
    {
        Asks("ana", 9, Complaint);
        _desk.Host.RunAsyncJobs();
        string[] Versions() => [.. new[] { IncidentTable.Name, TurnTable.Name, SocialActivityTable.Name }.SelectMany(table => _desk.All(table)).Select(row => row.RowVersion)];
        var before = Versions();

        Measure();

        Versions().ShouldBe(before);
    }

    /// <summary>One for each 5,000 waits and one for the result.</summary>
    [Theory]
    [InlineData(10, 2)]
    [InlineData(5_000, 2)]
    [InlineData(5_001, 3)]
    public void It_costs_one_request_for_each_page_and_one_for_the_result(int waits, int requests)
    {
        var post = Asks("ana", 9, Complaint);
        for (var number = 1; number < waits; number++)
        {
            _desk.Create(
                TurnTable.Name,
                (TurnTable.PrimaryName, "First response"), (TurnTable.Kpi, Choice.Of(Kpi.FirstResponse)), (TurnTable.StartedOn, _desk.Now), (TurnTable.WaitedMinutes, number % 90),
                (TurnTable.StartedBy, new EntityReference(SocialActivityTable.Name, post.PostId())), (TurnTable.Case, new EntityReference(IncidentTable.Name, post.CaseId())));
        }

        _desk.Host.RunAsyncJobs();
        var before = _desk.Host.RequestCount;
        ((int)Measure()["People"]).ShouldBe(waits);
        (_desk.Host.RequestCount - before - 1).ShouldBe(requests);
    }

    [Fact]
    public void A_stretch_that_ends_before_it_begins_is_refused() =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() => Measure("2026-03-03 00:00", "2026-03-02 00:00"))
            .Message.ShouldBe("From is not before To: give the start of the stretch in From and its end in To.");

    /// <summary>The platform gives pages without end here; nobody can wait for 50,000 rows to be made.</summary>
    [Fact]
    public void More_than_50000_first_responses_are_refused_with_what_to_do()
    {
        var page = new EntityCollection([.. Enumerable.Range(0, 5_000).Select(number => new Entity(TurnTable.Name, Guid.NewGuid()) { [TurnTable.StartedOn] = _desk.Now })]) { MoreRecords = true };
        var service = Substitute.For<IOrganizationService>();
        service.RetrieveMultiple(default).ReturnsForAnyArgs(page);
        var context = Substitute.For<IPluginExecutionContext>();
        context.InputParameters.Returns(Request("2026-03-02 00:00", "2026-03-03 00:00").Parameters);
        var factory = Substitute.For<IOrganizationServiceFactory>();
        factory.CreateOrganizationService(null).Returns(service);
        var services = Substitute.For<IServiceProvider>();
        services.GetService(typeof(IPluginExecutionContext)).Returns(context);
        services.GetService(typeof(IOrganizationServiceFactory)).Returns(factory);

        Should.Throw<InvalidPluginExecutionException>(() => new MeasureFairnessApi().Execute(services))
            .Message.ShouldBe("More than 50,000 first responses are between From and To: choose a shorter stretch.");
        service.ReceivedWithAnyArgs(10).RetrieveMultiple(default);
    }

    private static string[] Groups(OrganizationResponse measured, string by) =>
        [.. JsonNode.Parse((string)measured["Figures"])!["comparisons"]!.AsArray().Single(one => (string)one!["by"]! == by)!["groups"]!.AsArray()
            .Select(group => $"{group!["group"]}: {group["count"]}, {group["median"]}")];

    private OrganizationResponse Measure(string from = "2026-03-02 00:00", string to = "2026-03-03 00:00") => _desk.Service.Execute(Request(from, to));

    private static OrganizationRequest Request(string from, string to) => new("scrm_MeasureFairness") { ["From"] = Desk.Time(from), ["To"] = Desk.Time(to) };

    private OrganizationResponse Asks(string author, int? followers, string text)
    {
        var request = _desk.Ingest(text, author, id: author);
        if (followers is { } known)
            request["Followers"] = known;
        return _desk.Service.Execute(request);
    }
}
