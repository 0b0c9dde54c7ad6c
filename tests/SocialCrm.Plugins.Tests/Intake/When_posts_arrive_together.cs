using System;
using System.Linq;
using System.ServiceModel;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Intake;

public sealed class When_posts_arrive_together
{
    private const string Complaint = "@LarkspurAir you charged me twice for one ticket. When do I get my money back?";

    private const long MostRequestsPerPost = 12;

    private readonly Desk _desk = new();

    [Fact]
    public void A_malformed_third_of_five_leaves_the_other_four_in()
    {
        var posts = Enumerable.Range(1, 5).Select(number => Post($"{number}", $"ana{number}")).ToArray();
        posts[2].Remove("AuthorId");

        var response = _desk.ReceivesTogether(posts);

        response["Accepted"].ShouldBe(4);
        response["Refused"].ShouldBe(1);
        var results = response.Results();
        results.Select(result => (string?)result["postId"]).ShouldBe(new[] { "1", "2", "3", "4", "5" });
        results.Select(result => (string?)result["outcome"])
            .ShouldBe(new[] { "Case opened", "Case opened", "Refused", "Case opened", "Case opened" });
        ((string?)results[2]["error"]).ShouldBe("AuthorId is missing: give it a value.");
        _desk.All("incident").Count.ShouldBe(4);
    }

    [Fact]
    public void Each_result_tells_what_the_single_door_tells()
    {
        var result = _desk.ReceivesTogether(Post("1")).Results().Single();

        var post = _desk.Post(Guid.Parse((string)result["socialActivityId"]!), "regardingobjectid", "scrm_outcomereason");
        ((string?)result["reason"]).ShouldBe((string)post["scrm_outcomereason"]);
        var theCase = _desk.Case(post.GetAttributeValue<EntityReference>("regardingobjectid").Id, "ticketnumber");
        ((string?)result["caseNumber"]).ShouldBe((string)theCase["ticketnumber"]);
        result["error"].ShouldBeNull();
    }

    [Fact]
    public void A_later_post_joins_the_case_that_an_earlier_one_of_the_same_call_opened()
    {
        var answer = Post("3", Desk.Account, "We are looking into it, please send us your booking.");
        answer["InReplyTo"] = "1";

        var results = _desk.ReceivesTogether(Post("1"), Post("2", text: "And still nothing from you!"), answer, Post("1")).Results();

        results.Select(result => (string?)result["outcome"]).ShouldBe(new[] { "Case opened", "Joined case", "Own post", "Duplicate" });
        _desk.All("incident").Count.ShouldBe(1);
    }

    [Fact]
    public void An_account_without_a_channel_refuses_its_post_only()
    {
        var stray = Post("1");
        stray["Account"] = "Nobody";

        var results = _desk.ReceivesTogether(stray, Post("2")).Results();

        ((string?)results[0]["error"]).ShouldBe("There is no channel for account 'Nobody' on x: create it under Channels or correct Account.");
        ((string?)results[1]["outcome"]).ShouldBe("Case opened");
    }

    [Fact]
    public void A_call_that_is_repeated_whole_changes_nothing()
    {
        _desk.ReceivesTogether(Post("1"), Post("2", "ben"));

        var results = _desk.ReceivesTogether(Post("1"), Post("2", "ben")).Results();

        results.ShouldAllBe(result => (string?)result["outcome"] == "Duplicate");
        _desk.All("socialactivity").Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("", "Posts is missing: give it a value.")]
    [InlineData("[{\"a\"]", "Posts is not JSON: a colon is missing at character 6.")]
    [InlineData("\"one\"", "Posts is not a JSON array: put the posts between [ and ].")]
    public void A_text_that_holds_no_posts_is_refused_as_a_whole(string posts, string sentence) =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() =>
            _desk.Service.Execute(new OrganizationRequest("scrm_IngestPosts") { ["Posts"] = posts })).Message.ShouldBe(sentence);

    [Fact]
    public void One_that_Dataverse_refuses_ends_the_call_and_one_by_one_it_takes_no_other_with_it()
    {
        var fault = new OrganizationServiceFault { ErrorCode = -2147220891, Message = "Another plug-in refuses it." };
        _desk.Host.BeforeRequest = request =>
            request.RequestName == "Create" && request["Target"] is Entity { LogicalName: "socialprofile" } profile
            && (string)profile[SocialProfileTable.UniqueId] == "id-mallory"
                ? new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message))
                : null;
        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.ReceivesTogether(Post("1"), Post("2", "mallory"), Post("3", "ben")));
        _desk.All(SocialActivityTable.Name).ShouldBeEmpty();

        var response = _desk.ReceivesOneByOne(Post("1"), Post("2", "mallory"), Post("3", "ben"));

        response["Accepted"].ShouldBe(3);
        response.Results().ShouldAllBe(result => (string?)result["outcome"] == "Pending");
        _desk.All("incident").Count.ShouldBe(2);
        var waiting = _desk.Where(RejectedPostTable.Name, RejectedPostTable.NetworkPostId, "2", RejectedPostTable.Reason, RejectedPostTable.Attempts).Single();
        ((string)waiting[RejectedPostTable.Reason]).ShouldContain("Another plug-in refuses it.");
        waiting[RejectedPostTable.Attempts].ShouldBe(1);
    }

    [Fact]
    public void The_clocks_of_each_case_are_those_of_its_policy()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);

        _desk.ReceivesTogether(Post("1"), Post("2", "ben"));

        _desk.All(TurnTable.Name, TurnTable.DueOn).Select(turn => turn[TurnTable.DueOn]).Distinct()
            .ShouldBe(new object[] { Desk.Time("2026-03-02 10:00"), Desk.Time("2026-03-02 19:00") }, ignoreOrder: true);
    }

    [Fact]
    public void Two_hundred_posts_read_their_channel_once_and_the_set_up_not_at_all()
    {
        _desk.Step(_desk.Promises(firstResponse: 60, resolution: 600), StepAnchor.MinutesAfterDue, 0, StepAction.SetEscalated);

        Requests(1, "warm");
        var one = Requests(1, "one");
        var two = Requests(2, "two");
        var all = Requests(200, "all");

        var perPost = two - one;
        perPost.ShouldBeLessThanOrEqualTo(MostRequestsPerPost);
        all.ShouldBe(one + (199 * perPost));
        (one - perPost).ShouldBeGreaterThan(0);
    }

    /// <summary>What strangers cost whose posts each open a case: the dearest way of a post.</summary>
    private long Requests(int count, string authors)
    {
        var posts = Enumerable.Range(1, count).Select(number => Post($"{authors}-{number}", $"{authors}{number}")).ToArray();
        var before = _desk.Host.RequestCount;
        _desk.ReceivesTogether(posts)["Accepted"].ShouldBe(count);
        return _desk.Host.RequestCount - before;
    }

    private JsonObject Post(string id, string author = "ana", string text = Complaint) => _desk.Json(id, author, text);
}
