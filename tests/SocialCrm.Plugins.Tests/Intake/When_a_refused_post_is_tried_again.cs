using System.Linq;
using System.ServiceModel;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Intake.Refused;

namespace SocialCrm.Plugins.Tests.Intake;

public sealed class When_a_refused_post_is_tried_again
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();

    [Fact]
    public void A_malformed_post_of_a_batch_is_kept_with_the_reason_and_not_tried_again()
    {
        var post = Stray();
        post.Remove("AuthorId");

        _desk.ReceivesTogether(post);

        Row[RejectedPostTable.Reason].ShouldBe("AuthorId is missing: give it a value.");
        Row[RejectedPostTable.PrimaryName].ShouldBe("x LarkspurCargo 1");
        Row[RejectedPostTable.ReceivedOn].ShouldBe(_desk.Now);
        State.ShouldBe(RefusedState.GaveUp);
        _desk.At("2026-03-02 12:00").Retries()["Retried"].ShouldBe(0);
    }

    [Fact]
    public void It_comes_in_once_the_set_up_is_corrected()
    {
        _desk.ReceivesTogether(Stray());
        State.ShouldBe(RefusedState.Waiting);
        CreateChannel();

        _desk.At("2026-03-02 09:05").Retries()["Retried"].ShouldBe(1);

        State.ShouldBe(RefusedState.Retried);
        Row[RejectedPostTable.SettledOn].ShouldBe(_desk.Now);
        var post = _desk.Post(Row.GetAttributeValue<EntityReference>(RejectedPostTable.Post).Id, SocialActivityTable.Text, SocialActivityTable.PostedOn);
        post[SocialActivityTable.Text].ShouldBe("It's <lost> &amp; gone");
        post[SocialActivityTable.PostedOn].ShouldBe(Desk.Time("2026-03-02 09:00"));
        _desk.All("incident").Count.ShouldBe(1);
    }

    [Fact]
    public void Nothing_is_tried_before_its_time()
    {
        _desk.ReceivesTogether(Stray());

        _desk.At("2026-03-02 09:04").Retries()["Retried"].ShouldBe(0);
    }

    [Fact]
    public void It_is_given_up_after_six_times_and_counted()
    {
        _desk.ReceivesTogether(Stray());

        foreach (var hour in new[] { "02 12:00", "02 15:00", "02 18:00", "02 21:00", "03 00:00", "03 03:00" })
            _desk.At($"2026-03-{hour}").Retries()["Retried"].ShouldBe(1);

        var last = _desk.At("2026-03-03 06:00").Retries();
        last["Retried"].ShouldBe(0);
        last["GaveUp"].ShouldBe(1);
        last["Succeeded"].ShouldBe(0);
        State.ShouldBe(RefusedState.GaveUp);
        Row[RejectedPostTable.Attempts].ShouldBe(6);
        _desk.At("2026-03-04 04:00").Retries()["GaveUp"].ShouldBe(0);
    }

    [Fact]
    public void One_that_a_person_corrected_and_set_to_waiting_is_taken_up_again()
    {
        var post = Stray();
        post["Account"] = Desk.Account;
        post["PostedOn"] = "yesterday";
        _desk.ReceivesTogether(post);
        post["PostedOn"] = "2026-03-02T08:00:00Z";
        _desk.Service.Update(new Entity(RejectedPostTable.Name, Row.Id)
        {
            [RejectedPostTable.Payload] = post.ToJsonString(),
            [RejectedPostTable.State] = Choice.Of(RefusedState.Waiting),
        });

        _desk.Retries()["Retried"].ShouldBe(1);

        State.ShouldBe(RefusedState.Retried);
    }

    [Theory]
    [InlineData("{", "Payload is not JSON: a quotation mark is missing at character 2.")]
    [InlineData("{}", "Text is missing: give it, blank for a picture.")]
    public void A_payload_that_was_broken_by_hand_says_so(string payload, string reason)
    {
        _desk.ReceivesTogether(Stray());
        _desk.Service.Update(new Entity(RejectedPostTable.Name, Row.Id) { [RejectedPostTable.Payload] = payload });

        _desk.At("2026-03-02 09:05").Retries();

        Row[RejectedPostTable.Reason].ShouldBe(reason);
        State.ShouldBe(RefusedState.GaveUp);
    }

    [Fact]
    public void One_that_came_in_meanwhile_is_no_second_post()
    {
        _desk.ReceivesTogether(Stray());
        CreateChannel();
        _desk.ReceivesTogether(Stray());

        _desk.At("2026-03-02 09:05").Retries();

        State.ShouldBe(RefusedState.Retried);
        _desk.All(SocialActivityTable.Name).Count.ShouldBe(1);
    }

    [Fact]
    public void The_same_post_refused_again_renews_its_row_and_keeps_its_turn()
    {
        _desk.ReceivesTogether(Stray());
        _desk.At("2026-03-02 09:03").ReceivesTogether(Stray());

        Row[RejectedPostTable.NextAttemptOn].ShouldBe(Desk.Time("2026-03-02 09:05"));
        Row[RejectedPostTable.ReceivedOn].ShouldBe(Desk.Time("2026-03-02 09:00"));
        _desk.At("2026-03-02 09:05").Retries()["Retried"].ShouldBe(1);
        _desk.ReceivesTogether(Stray());
        Row[RejectedPostTable.Attempts].ShouldBe(1);
    }

    [Fact]
    public void A_card_number_is_masked_in_the_ledger_however_it_was_sent()
    {
        var stray = Stray();
        stray["Text"] = 4111111111111111;
        _desk.ReceivesTogether(stray);

        var payload = (string)_desk.All(RejectedPostTable.Name, RejectedPostTable.Payload).Single()[RejectedPostTable.Payload];
        payload.ShouldContain("\"Text\":\"[card]\"");
        payload.ShouldNotContain("4111");
    }

    [Fact]
    public void One_that_fails_holds_up_no_other()
    {
        _desk.ReceivesTogether(Stray("1", "mallory"), Stray("2", "ana"));
        CreateChannel();
        var fault = new OrganizationServiceFault { ErrorCode = -2147220891, Message = "Another plug-in refuses it." };
        _desk.Host.BeforeRequest = request =>
            request.RequestName == "Create" && request["Target"] is Entity { LogicalName: "socialprofile" } profile
            && (string)profile[SocialProfileTable.UniqueId] == "id-mallory"
                ? new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message))
                : null;

        _desk.At("2026-03-02 09:05").Retries();

        var rows = _desk.All(RejectedPostTable.Name, RejectedPostTable.State, RejectedPostTable.NetworkPostId, RejectedPostTable.Attempts)
            .OrderBy(row => row[RejectedPostTable.NetworkPostId]).ToList();
        rows.Select(row => Choice.Read<RefusedState>(row, RejectedPostTable.State))
            .ShouldBe(new RefusedState?[] { RefusedState.Waiting, RefusedState.Retried });
        rows[0][RejectedPostTable.Attempts].ShouldBe(1);
        _desk.All("incident").Count.ShouldBe(1);
    }

    [Fact]
    public void A_connectors_row_is_kept_and_comes_in_once_it_is_corrected()
    {
        var profile = _desk.Create("socialprofile", ("profilename", "ana"), ("uniqueprofileid", "id-ana"));
        var row = _desk.Create(
            SocialActivityTable.Name,
            (SocialActivityTable.PostToProfile, Desk.Account),
            (SocialActivityTable.Community, new OptionSetValue(2)),
            (SocialActivityTable.Description, Complaint),
            (SocialActivityTable.PostFromProfile, new EntityReference("socialprofile", profile)));
        _desk.Host.RunAsyncJobs();
        Row[RejectedPostTable.Reason].ShouldBe("no post id: set Post ID to the network's id of the post");
        Row.GetAttributeValue<EntityReference>(RejectedPostTable.Post).Id.ShouldBe(row);
        _desk.Service.Update(new Entity(SocialActivityTable.Name, row) { [SocialActivityTable.PostId] = "7" });

        _desk.At("2026-03-02 09:05").Retries();

        State.ShouldBe(RefusedState.Retried);
        Choice.Read<Outcome>(_desk.Post(row, SocialActivityTable.Outcome), SocialActivityTable.Outcome).ShouldBe(Outcome.CaseOpened);
    }

    [Fact]
    public void A_connectors_row_that_was_deleted_is_given_up()
    {
        var row = _desk.Create(SocialActivityTable.Name, (SocialActivityTable.PostId, "7"));
        _desk.Host.RunAsyncJobs();
        _desk.Service.Delete(SocialActivityTable.Name, row);

        _desk.At("2026-03-02 09:05").Retries();

        State.ShouldBe(RefusedState.GaveUp);
    }

    [Fact]
    public void Pages_end_and_say_that_there_is_more()
    {
        _desk.ReceivesTogether(Stray("1"), Stray("2"), Stray("3"));
        _desk.At("2026-03-02 09:05");

        var first = _desk.Retries(2);
        var second = _desk.Retries(2);

        first["Retried"].ShouldBe(2);
        first["More"].ShouldBe(true);
        second["Retried"].ShouldBe(1);
        second["More"].ShouldBe(false);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(501)]
    public void A_page_of_no_sensible_size_is_refused(int size) =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Retries(size)).Message
            .ShouldBe($"MaxPosts is {size}: give a number from 1 to 500.");

    private Entity Row => _desk.All(
        RejectedPostTable.Name,
        RejectedPostTable.PrimaryName,
        RejectedPostTable.Reason,
        RejectedPostTable.State,
        RejectedPostTable.Attempts,
        RejectedPostTable.ReceivedOn,
        RejectedPostTable.NextAttemptOn,
        RejectedPostTable.SettledOn,
        RejectedPostTable.Post).Single();

    private RefusedState? State => Choice.Read<RefusedState>(Row, RejectedPostTable.State);

    /// <summary>A post to an account of ours that has no channel yet.</summary>
    private JsonObject Stray(string id = "1", string author = "ana")
    {
        var post = _desk.Json(id, author, "It&#39;s &lt;lost&gt; &amp;amp; gone");
        post["Account"] = "LarkspurCargo";
        post["AuthorName"] = author;
        return post;
    }

    private void CreateChannel() => _desk.Create(
        ChannelTable.Name,
        (ChannelTable.PrimaryName, "Cargo on X"),
        (ChannelTable.Network, Choice.Of(Network.X)),
        (ChannelTable.AccountId, "LarkspurCargo"));
}
