using System;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Flows;

public sealed class When_an_approved_reply_is_sent
{
    private const string Addresses = """{"x":"x-address","facebook":"facebook-address","instagram":"instagram-address","youtube":"youtube-address","forum":"forum-address","review":"review-address","other":"other-address"}""";
    private const string Text = "So sorry, Dana. We have found your bag.";

    private readonly Desk _desk = new();
    private readonly FlowDesk _flows;

    public When_an_approved_reply_is_sent()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        _flows = new FlowDesk(_desk).Set("scrm_ReplyAddresses", Addresses);
        _flows.Connectors.With("Read_tokens", _ => new FlowReply(200, new JsonObject { ["EnvironmentVariableSecretValue"] = """{"x":"token of X"}""" }));
    }

    [Fact]
    public void It_goes_to_its_network_once_and_meets_the_turn_of_its_case()
    {
        var (theCase, reply) = Approved();
        _flows.Connectors.With("Send_on_X", _ => Posted());
        _desk.At("2026-03-02 09:20");

        Send(reply).Failure.ShouldBeNull();
        Send(reply).Failure.ShouldBeNull();

        var request = _flows.Connectors.Calls.Single(call => call.Action == "Send_on_X").Inputs;
        request["uri"]!.ToString().ShouldBe("x-address/2/tweets");
        request["headers"]!["Authorization"]!.ToString().ShouldBe("Bearer token of X");
        request["body"]!.ToJsonString().ShouldBe($$$"""{"text":"{{{Text}}}","reply":{"in_reply_to_tweet_id":"100"}}""");
        State(reply).ShouldBe(ReplyState.Sent);
        _desk.Turn(theCase, Kpi.FirstResponse).GetAttributeValue<DateTime>(TurnTable.MetOn).ShouldBe(_desk.Now);
    }

    [Fact]
    public void A_private_one_goes_to_the_customer()
    {
        var (_, reply) = Approved(isPrivate: true);
        _flows.Connectors.With("Send_on_X", _ => new FlowReply(201, new JsonObject { ["data"] = new JsonObject { ["dm_event_id"] = "901" } }));

        Send(reply).Failure.ShouldBeNull();

        var request = _flows.Connectors.Calls.Single(call => call.Action == "Send_on_X").Inputs;
        request["uri"]!.ToString().ShouldBe("x-address/2/dm_conversations/with/id-ana/messages");
        request["body"]!.ToJsonString().ShouldBe($$"""{"text":"{{Text}}"}""");
        State(reply).ShouldBe(ReplyState.Sent);
    }

    [Theory]
    [InlineData(Network.Facebook, "Send_on_Facebook", "facebook-address/100/comments")]
    [InlineData(Network.Instagram, "Send_on_Instagram", "instagram-address/100/replies")]
    [InlineData(Network.YouTube, "Send_on_YouTube", "youtube-address/youtube/v3/comments?part=snippet")]
    [InlineData(Network.Forum, "Send_on_forum", "forum-address/replies")]
    [InlineData(Network.Review, "Send_on_review_site", "review-address/replies")]
    [InlineData(Network.Other, "Send_on_another_network", "other-address/replies")]
    public void Each_network_has_its_own_action(Network network, string action, string address)
    {
        var (_, reply) = Approved(network);
        _flows.Connectors.With(action, _ => new FlowReply(200, new JsonObject { ["id"] = "902" }));

        Send(reply).Failure.ShouldBeNull();

        var request = _flows.Connectors.Calls.Single(call => call.Action == action).Inputs;
        request["uri"]!.ToString().ShouldBe(address);
        request["body"]!.ToJsonString().ShouldContain(Text);
        State(reply).ShouldBe(ReplyState.Sent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_refusal_of_the_network_is_tried_once_more_and_then_given_up(bool strict)
    {
        var (_, reply) = Approved();
        _flows.Connectors.With("Send_on_X", _ => new FlowReply(403, new JsonObject { ["detail"] = "Too fast." }));

        Send(reply, strict).Failure.ShouldNotBeNull();
        State(reply).ShouldBe(ReplyState.Approved);
        Send(reply, strict).Failure.ShouldNotBeNull().ShouldContain("HTTP 403 {\"detail\":\"Too fast.\"}");

        State(reply).ShouldBe(ReplyState.Failed);
        Sends().ShouldBe(2);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(null, true)]
    [InlineData(500, false)]
    [InlineData(500, true)]
    [InlineData(408, false)]
    [InlineData(201, false)]
    public void Without_a_clear_answer_it_is_never_sent_again(int? status, bool strict)
    {
        var (_, reply) = Approved();
        _flows.Connectors.With("Send_on_X", _ => new FlowReply(status, new JsonObject()));

        Send(reply, strict).Failure.ShouldNotBeNull().ShouldContain("Nobody knows whether the network took the reply");
        Send(reply, strict).Failure.ShouldBeNull();

        State(reply).ShouldBe(ReplyState.Failed);
        Sends().ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_an_address_nothing_is_sent_and_the_report_says_so(bool strict)
    {
        var (_, reply) = Approved();
        _flows.Set("scrm_ReplyAddresses", "{}");

        Send(reply, strict).Failure.ShouldNotBeNull().ShouldContain("tried once more");

        _desk.Post(reply, SocialActivityTable.ReplyReason).GetAttributeValue<string>(SocialActivityTable.ReplyReason).ShouldContain("Reply Addresses has no address for x.");
        Sends().ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Tokens_that_cannot_be_read_are_reported_as_not_sent(bool strict)
    {
        var (_, reply) = Approved();
        _flows.Connectors.With("Read_tokens", _ => new FlowReply(400, new JsonObject()));

        Send(reply, strict).Failure.ShouldNotBeNull();

        State(reply).ShouldBe(ReplyState.Approved);
        _desk.Post(reply, SocialActivityTable.ReplyReason).GetAttributeValue<string>(SocialActivityTable.ReplyReason).ShouldContain("Reply Tokens could not be read.");
    }

    [Fact]
    public void One_that_was_overtaken_by_the_customer_is_not_sent()
    {
        var (_, reply) = Approved();
        _desk.At("2026-03-02 09:10");
        _desk.Receives("and now my other bag is lost too, please help", replyTo: "100", id: "101");

        Send(reply).Failure.ShouldBeNull();

        Sends().ShouldBe(0);
        State(reply).ShouldBe(ReplyState.Expired);
    }

    private int Sends() => _flows.Connectors.Calls.Count(call => call.Action.StartsWith("Send_on", StringComparison.Ordinal));

    private FlowRun Send(Guid reply, bool strict = false) =>
        _flows.Run("Sendapprovedreply", new JsonObject { ["body"] = new JsonObject { ["activityid"] = reply.ToString() } }, strict);

    private (Guid Case, Guid Reply) Approved(Network network = Network.X, bool isPrivate = false)
    {
        if (network != Network.X)
            _desk.Create(
                ChannelTable.Name,
                (ChannelTable.PrimaryName, $"Larkspur on {network}"),
                (ChannelTable.Network, Choice.Of(network)),
                (ChannelTable.AccountId, Desk.Account),
                (ChannelTable.Handle, Desk.Account));
        var post = _desk.Ingest("my bag is lost, please help", id: "100");
        post["Network"] = network.ToString();
        post["Private"] = isPrivate;
        var theCase = _desk.Service.Execute(post).CaseId();
        var reply = (Guid)_desk.Service.Execute(new OrganizationRequest("scrm_DraftReply") { ["CaseId"] = theCase, ["Text"] = Text })["ReplyId"];
        _desk.Service.Execute(new OrganizationRequest("scrm_SubmitReply") { ["ReplyId"] = reply })["State"].ShouldBe("Approved");
        return (theCase, reply);
    }

    private ReplyState? State(Guid reply) => Choice.Read<ReplyState>(_desk.Post(reply, SocialActivityTable.ReplyState), SocialActivityTable.ReplyState);

    private static FlowReply Posted() => new(201, new JsonObject { ["data"] = new JsonObject { ["id"] = "900" } });
}
