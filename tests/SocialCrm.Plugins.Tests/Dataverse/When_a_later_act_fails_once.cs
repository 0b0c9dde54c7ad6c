using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Intake.Refused;

namespace SocialCrm.Plugins.Tests.Dataverse;

/// <summary>What is done about posts after they came in, with one organization request that fails and is sent again.</summary>
public sealed class When_a_later_act_fails_once
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();
    private readonly OneFailure _failure;

    public When_a_later_act_fails_once()
    {
        _failure = new OneFailure(_desk);
        _desk.Promises(firstResponse: 60, resolution: 600);
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.RetentionDays] = 1 });
    }

    [Theory]
    [MemberData(nameof(OneFailure.Passing), MemberType = typeof(OneFailure))]
    public void An_author_is_verified_and_unlinked_again(string what, int errorCode) => Each(what, errorCode, atLeast: 20, run =>
    {
        var contact = _desk.Create("contact", ("lastname", $"Keller {run}"));
        _desk.Receives(Complaint, $"ana{run}");
        _desk.Host.RunAsyncJobs();
        var profile = Profile($"ana{run}");
        return () =>
        {
            _failure.Send(Link(profile.Id, "Verify", contact));
            var verified = CustomerState(run, contact);
            _failure.Send(Link(profile.Id, "Unlink"));
            return [.. verified, .. CustomerState(run, contact)];
        };
    });

    [Theory]
    [MemberData(nameof(OneFailure.Passing), MemberType = typeof(OneFailure))]
    public void A_suggested_contact_is_rejected(string what, int errorCode) => Each(what, errorCode, atLeast: 5, run =>
    {
        var contact = _desk.Create("contact", ("lastname", $"Keller {run}"), ("emailaddress1", $"k{run}@example.com"));
        var message = _desk.Ingest($"{Complaint}. I am k{run}@example.com", $"ana{run}");
        message["Private"] = true;
        return () =>
        {
            _failure.Send(message);
            var asked = CustomerState(run, contact);
            _failure.Send(Link(Profile($"ana{run}").Id, "Reject"));
            return [.. asked, .. CustomerState(run, contact)];
        };
    });

    [Theory]
    [MemberData(nameof(OneFailure.Passing), MemberType = typeof(OneFailure))]
    public void Posts_leave_the_case_that_they_joined_by_a_mistaken_link(string what, int errorCode)
    {
        var page = new SecondChannel(_desk);
        _desk.Create(TopicTable.Name, (TopicTable.PrimaryName, "Baggage"), (TopicTable.Phrases, "bag"), (TopicTable.Order, 1));
        Each(what, errorCode, atLeast: 30, run =>
        {
            var contact = _desk.Create("contact", ("lastname", $"Keller {run}"));
            _desk.Receives("Lovely crew, thank you!", $"dana{run}");
            page.Receives("Lovely crew, thank you!", $"dk{run}");
            _desk.Links(Profile($"dana{run}").Id, "Verify", contact);
            _desk.Links(Profile($"dk{run}").Id, "Verify", contact);
            _desk.Receives(Complaint, $"dana{run}");
            page.Receives("Still no bag, where is it?", $"dk{run}");
            _desk.Host.RunAsyncJobs();
            return () =>
            {
                _failure.Send(Link(Profile($"dk{run}").Id, "Unlink"));
                return [.. PostState($"dana{run}"), .. PostState($"dk{run}"), .. CustomerState($"dk{run}", contact)];
            };
        });
    }

    [Theory]
    [MemberData(nameof(OneFailure.Passing), MemberType = typeof(OneFailure))]
    public void An_author_is_forgotten(string what, int errorCode) => Each(what, errorCode, atLeast: 8, run =>
    {
        _desk.Receives(Complaint, $"ana{run}", id: $"{run}-1");
        _desk.Service.Execute(Report("scrm_ReportPostEdited", $"{run}-1", "EditedOn", ("Text", "my bag is still lost")));
        _desk.Receives("still nothing", $"ana{run}", replyTo: $"{run}-1");
        _desk.Host.RunAsyncJobs();
        var profile = Profile($"ana{run}").Id;
        return () =>
        {
            _failure.Send(new OrganizationRequest("scrm_ForgetAuthor") { ["ProfileId"] = profile });
            var posts = _desk.Where(SocialActivityTable.Name, SocialActivityTable.PostFromProfile, profile, SocialActivityTable.Text, SocialActivityTable.Regarding);
            var theCase = posts.Select(post => post.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding).Id).Distinct().Single();
            return
            [
                .. posts.Select(post => (string)post[SocialActivityTable.Text]),
                (string)_desk.Case(theCase, IncidentTable.Title)[IncidentTable.Title],
                $"notes {_desk.Where("annotation", "objectid", theCase).Count}",
            ];
        };
    });

    [Theory]
    [MemberData(nameof(OneFailure.Passing), MemberType = typeof(OneFailure))]
    public void Evidence_past_its_date_is_removed(string what, int errorCode) => Each(what, errorCode, atLeast: 4, run =>
    {
        _desk.Receives(Complaint, $"ana{run}", id: $"{run}-1");
        _desk.Service.Execute(Report("scrm_ReportPostDeleted", $"{run}-1", "DeletedOn"));
        _desk.Host.RunAsyncJobs();
        _desk.Host.Clock.Set(_desk.Now.AddDays(2));
        var notes = _desk.All("task").Count;
        return () =>
        {
            _failure.Send(new OrganizationRequest("scrm_PurgeEvidence"));
            return [$"copies {_desk.All(EvidenceTable.Name).Count}", $"notes {_desk.All("task").Count - notes}"];
        };
    });

    [Theory]
    [MemberData(nameof(OneFailure.Passing), MemberType = typeof(OneFailure))]
    public void A_refused_post_is_tried_again(string what, int errorCode) => Each(what, errorCode, atLeast: 10, run =>
    {
        var stray = _desk.Json($"{run}-1", $"ana{run}", Complaint);
        stray["Account"] = $"LarkspurCargo{run}";
        _desk.ReceivesTogether(stray);
        _desk.Create(
            ChannelTable.Name,
            (ChannelTable.PrimaryName, $"Cargo {run}"), (ChannelTable.Network, Choice.Of(Network.X)), (ChannelTable.AccountId, $"LarkspurCargo{run}"));
        _desk.Host.Clock.Set(_desk.Now.AddMinutes(10));
        return () =>
        {
            _failure.Send(new OrganizationRequest("scrm_RetryFailedPosts"));

            // The flow that tries refused posts again runs every few minutes.
            _desk.Host.Clock.Set(_desk.Now.AddHours(1));
            _desk.Retries();
            var row = _desk.Where(RejectedPostTable.Name, RejectedPostTable.NetworkPostId, $"{run}-1", RejectedPostTable.State).Single();
            return [Choice.Read<RefusedState>(row, RejectedPostTable.State).ToString()!, .. PostState($"ana{run}")];
        };
    });

    [Theory]
    [MemberData(nameof(OneFailure.Passing), MemberType = typeof(OneFailure))]
    public void A_late_answer_settles_the_conversation(string what, int errorCode) => Each(what, errorCode, atLeast: 15, run =>
    {
        _desk.Receives("still nothing, this is a disgrace", $"ana{run}", replyTo: $"{run}-2", id: $"{run}-3");
        _desk.Host.RunAsyncJobs();
        return () =>
        {
            _failure.Send(_desk.Ingest("We are looking for it", Desk.Account, $"{run}-1", $"{run}-2"));
            _failure.Send(_desk.Ingest(Complaint, $"ana{run}", null, $"{run}-1"));
            var theCase = _desk.All(IncidentTable.Name, IncidentTable.Profile, IncidentTable.StateCode)
                .Count(row => row.GetAttributeValue<EntityReference>(IncidentTable.Profile)?.Id == Profile($"ana{run}").Id);
            return [$"cases {theCase}", .. PostState($"ana{run}")];
        };
    });

    /// <param name="atLeast">How many requests the act makes at the very least; else the test would prove nothing.</param>
    /// <param name="arrange">Prepares a run, and gives what is disturbed then; that tells what is there afterwards.</param>
    private void Each(string what, int errorCode, int atLeast, Func<int, Func<List<string>>> arrange)
    {
        var undisturbed = arrange(0)();
        var run = 0;
        do
        {
            var act = arrange(++run);
            _failure.Arm(run, what, errorCode);
            act().ShouldBe(undisturbed, $"{what} at request {run}");
        }
        while (_failure.HasHappened);

        run.ShouldBeGreaterThan(atLeast);
    }

    private static OrganizationRequest Link(Guid profileId, string decision, Guid? customer = null)
    {
        var request = new OrganizationRequest("scrm_LinkProfile") { ["ProfileId"] = profileId, ["Decision"] = decision };
        if (customer is { } id)
            (request["CustomerId"], request["CustomerType"]) = (id, "contact");
        return request;
    }

    private OrganizationRequest Report(string name, string postId, string on, params (string Name, object Value)[] more)
    {
        var request = new OrganizationRequest(name) { ["Network"] = "x", ["Account"] = Desk.Account, ["PostId"] = postId, [on] = _desk.Now };
        foreach (var (parameter, value) in more)
            request[parameter] = value;
        return request;
    }

    private Entity Profile(string author) => _desk.Where(
            SocialProfileTable.Name, SocialProfileTable.Handle, author, SocialProfileTable.LinkState, SocialProfileTable.Customer, SocialProfileTable.SuggestedContact)
        .Single();

    private List<string> CustomerState(int run, Guid contact) => CustomerState($"ana{run}", contact);

    /// <summary>The link, and the customer and the question of each open case.</summary>
    private List<string> CustomerState(string author, Guid contact)
    {
        var profile = Profile(author);
        var suggested = profile.GetAttributeValue<EntityReference>(SocialProfileTable.SuggestedContact)?.Id == contact;
        return
        [
            $"link {Choice.Read<Plugins.Identity.LinkState>(profile, SocialProfileTable.LinkState)} {Is(profile, SocialProfileTable.Customer, contact)} {suggested}",
            .. _desk.Where(IncidentTable.Name, IncidentTable.Profile, profile.Id, IncidentTable.Customer, IncidentTable.IdentityQuestion)
                .Select(theCase => $"case {Is(theCase, IncidentTable.Customer, contact)} {theCase.Contains(IncidentTable.IdentityQuestion)}"),
        ];
    }

    private static bool Is(Entity row, string column, Guid contact) => row.GetAttributeValue<EntityReference>(column)?.Id == contact;

    /// <summary>The outcome of each post of an author, and how many posts share its case.</summary>
    private List<string> PostState(string author) =>
    [
        .. _desk.Where(
                SocialActivityTable.Name, SocialActivityTable.PostFromProfile, Profile(author).Id,
                SocialActivityTable.PostId, SocialActivityTable.Outcome, SocialActivityTable.Regarding, SocialActivityTable.Text)
            .OrderBy(post => post.GetAttributeValue<string>(SocialActivityTable.Text), StringComparer.Ordinal)
            .Select(post => $"{post.GetAttributeValue<string>(SocialActivityTable.Text)}: {Choice.Read<Outcome>(post, SocialActivityTable.Outcome)} {Companions(post)}"),
    ];

    private int Companions(Entity post) => post.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding) is { } theCase
        ? _desk.Where(SocialActivityTable.Name, SocialActivityTable.Regarding, theCase.Id).Count
        : 0;
}
