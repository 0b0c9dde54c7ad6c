using System.Linq;
using System.ServiceModel;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace SocialCrm.Plugins.Tests.Flows;

public sealed class When_posts_come_through_the_webhook
{
    private const string Secret = "a long random text";
    private const int DuplicateKey = -2147088238;

    private readonly Desk _desk = new();
    private readonly FlowDesk _flows;

    public When_posts_come_through_the_webhook()
    {
        _flows = new FlowDesk(_desk);
        _flows.Connectors.With("Read_secret", _ => new FlowReply(200, new JsonObject { ["EnvironmentVariableSecretValue"] = Secret }));
    }

    [Fact]
    public void Each_post_is_taken_in_and_its_result_is_answered_in_the_order_given()
    {
        var answer = Sends(_desk.Json("1", "ana", "my bag is lost, please help"), _desk.Json("2", "ben", "what a lovely crew, thank you")).Answers.Single();

        answer.Status.ShouldBe(200);
        (answer.Body["accepted"]!.GetValue<decimal>(), answer.Body["refused"]!.GetValue<decimal>()).ShouldBe((2, 0));
        answer.Body["results"]!.AsArray().Select(result => $"{result!["postId"]} {result["outcome"]}").ShouldBe(["1 Case opened", "2 Praise"]);
        _desk.All("socialactivity").Count.ShouldBe(2);
        _desk.All("incident").ShouldHaveSingleItem();
    }

    [Fact]
    public void The_header_may_be_in_lower_case() =>
        Sends("x-socialcrm-secret", Secret, strict: false, _desk.Json("1", "ana", "my bag is lost")).Answers.Single().Status.ShouldBe(200);

    [Fact]
    public void A_post_that_is_wrong_leaves_the_others_in()
    {
        var wrong = _desk.Json("2", "ben", "hello");
        wrong["PostedOn"] = "yesterday";

        var answer = Sends(_desk.Json("1", "ana", "my bag is lost, please help"), wrong).Answers.Single();

        (answer.Status, answer.Body["refused"]!.GetValue<decimal>()).ShouldBe((200, 1));
        answer.Body["results"]![1]!["error"]!.ToString().ShouldStartWith("PostedOn is not a time");
    }

    [Theory]
    [InlineData("X-SocialCrm-Secret", "another text")]
    [InlineData("X-SocialCrm-Secret", "")]
    [InlineData("Authorization", Secret)]
    public void Whoever_does_not_know_the_secret_is_turned_away(string header, string value)
    {
        Sends(header, value, strict: false, _desk.Json("1", "ana", "my bag is lost")).Answers.Single().Status.ShouldBe(401);

        _desk.All("socialactivity").ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_secret_in_the_vault_nobody_is_let_in()
    {
        _flows.Connectors.With("Read_secret", _ => new FlowReply(200, new JsonObject { ["EnvironmentVariableSecretValue"] = "" }));

        Sends("X-SocialCrm-Secret", "", strict: false, _desk.Json("1", "ana", "my bag is lost")).Answers.Single().Status.ShouldBe(401);
    }

    [Fact]
    public void More_than_200_posts_are_not_taken_in()
    {
        var answer = Sends([.. Enumerable.Range(0, 201).Select(number => _desk.Json($"{number}", "ana", "hello"))]).Answers.Single();

        (answer.Status, answer.Body["error"]!.ToString()).ShouldBe((413, "The request holds 201 posts: send at most 200 in one request."));
        _desk.All("socialactivity").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_lost_race_asks_for_the_same_request_again_and_that_one_is_taken_in(bool strict)
    {
        var post = _desk.Json("1", "ana", "my bag is lost, please help");
        _desk.Host.BeforeRequest = request => request is CreateRequest { Target.LogicalName: "incident" } ? Lost() : null;

        var run = Sends("X-SocialCrm-Secret", Secret, strict, (JsonObject)post.DeepClone());

        var answer = run.Answers.ShouldHaveSingleItem();
        (answer.Status, answer.Headers["Retry-After"]!.ToString()).ShouldBe((503, "5"));
        run.Runs["Ingest_posts"].ShouldBe(1);
        run.Failure.ShouldNotBeNull().ShouldContain("Send the request again.");
        _desk.All("socialactivity").ShouldBeEmpty();

        _desk.Host.BeforeRequest = null;
        Sends(post).Answers.Single().Body["results"]![0]!["outcome"]!.ToString().ShouldBe("Case opened");
    }

    [Fact]
    public void A_race_that_is_lost_once_is_run_again_by_the_flow_itself()
    {
        var lost = 0;
        _desk.Host.BeforeRequest = request => request is CreateRequest { Target.LogicalName: "incident" } && lost++ == 0 ? Lost() : null;

        Sends(_desk.Json("1", "ana", "my bag is lost, please help")).Answers.Single().Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(400, 400)]
    [InlineData(403, 500)]
    [InlineData(429, 503)]
    [InlineData(500, 503)]
    public void What_Dataverse_refuses_is_answered_so_that_the_sender_knows_what_to_do(int status, int answered)
    {
        _flows.Connectors.With("Ingest_posts", _ => new FlowReply(status, new JsonObject { ["error"] = new JsonObject { ["message"] = "Why." } }));

        var answer = Sends(_desk.Json("1", "ana", "hello")).Answers.Single();

        answer.Status.ShouldBe(answered);
        if (answered == 400)
            answer.Body["error"]!.ToString().ShouldBe("Why.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_answer_in_time_asks_for_the_same_request_again(bool strict)
    {
        _flows.Connectors.With("Ingest_posts", _ => FlowReply.TimedOut);

        var run = Sends("X-SocialCrm-Secret", Secret, strict, _desk.Json("1", "ana", "hello"));

        run.Answers.ShouldHaveSingleItem().Status.ShouldBe(503);
        run.Failure.ShouldBe("Dataverse did not answer in time.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_secret_that_cannot_be_read_is_told_to_the_sender_and_to_the_admin(bool strict)
    {
        _flows.Connectors.With("Read_secret", _ => new FlowReply(400, new JsonObject { ["error"] = new JsonObject { ["message"] = "The vault is closed." } }));

        var run = Sends("X-SocialCrm-Secret", Secret, strict, _desk.Json("1", "ana", "hello"));

        run.Answers.ShouldHaveSingleItem().Status.ShouldBe(500);
        run.Failure.ShouldNotBeNull().ShouldStartWith("Read_secret: The vault is closed.");
    }

    private FlowRun Sends(params JsonObject[] posts) => Sends("X-SocialCrm-Secret", Secret, strict: false, posts);

    private FlowRun Sends(string header, string value, bool strict, params JsonObject[] posts) => _flows.Run(
        "IntakefromHTTP",
        new JsonObject
        {
            ["headers"] = new JsonObject { [header] = value },
            ["body"] = new JsonObject { ["posts"] = new JsonArray([.. posts]) },
        },
        strict);

    private static FaultException<OrganizationServiceFault> Lost() =>
        new(new OrganizationServiceFault { ErrorCode = DuplicateKey, Message = "A record with matching key values already exists." }, new FaultReason("A record with matching key values already exists."));
}
