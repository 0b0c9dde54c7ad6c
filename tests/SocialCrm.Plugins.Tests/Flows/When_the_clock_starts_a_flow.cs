using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Tests.Flows;

public sealed class When_the_clock_starts_a_flow
{
    private readonly Desk _desk = new();
    private readonly FlowDesk _flows;

    public When_the_clock_starts_a_flow() => _flows = new FlowDesk(_desk);

    [Fact]
    public void The_sweep_goes_on_until_nothing_is_due()
    {
        var size = _desk.Where("environmentvariabledefinition", "schemaname", "scrm_SweepPageSize").Single();
        _desk.Service.Update(new Entity(size.LogicalName, size.Id) { ["defaultvalue"] = "1" });
        _desk.Promises(firstResponse: 60, resolution: 600);
        foreach (var author in new[] { "ana", "ben", "cara" })
            _desk.Receives("my bag is lost, please help", author);
        _desk.At("2026-03-02 10:05");

        var run = _flows.Run("Escalationsweep");
        _desk.Host.RunAsyncJobs();

        run.Failure.ShouldBeNull();
        run.Runs["Run_due_escalations"].ShouldBe(3);
        _desk.All(TurnTable.Name, TurnTable.BreachedOn).Count(turn => turn.Contains(TurnTable.BreachedOn)).ShouldBe(3);
    }

    [Theory]
    [InlineData("Escalationsweep", "Run_due_escalations")]
    [InlineData("Retryfailedposts", "Retry_failed_posts")]
    [InlineData("Hourlyupkeep", "Purge_evidence")]
    public void A_page_that_fails_ends_the_loop_and_the_run_as_failed(string flow, string page)
    {
        _flows.Connectors.With(page, _ => Fault("Too slow."));

        foreach (var strict in new[] { false, true })
        {
            var run = _flows.Run(flow, strict: strict);

            run.Runs[page].ShouldBe(1);
            run.Failure.ShouldNotBeNull().ShouldStartWith("Until_");
        }
    }

    [Fact]
    public void More_pages_than_the_limit_are_left_to_the_next_run()
    {
        _flows.Connectors.With("Run_due_escalations", _ => new FlowReply(200, new JsonObject { ["More"] = true }));

        var run = _flows.Run("Escalationsweep");

        run.Runs["Run_due_escalations"].ShouldBe(20);
        run.Failure.ShouldBeNull();
    }

    [Fact]
    public void The_sweep_looks_after_crises_too()
    {
        var topic = _desk.Create(TopicTable.Name, (TopicTable.PrimaryName, "Double charge"), (TopicTable.Phrases, "charged twice"), (TopicTable.CrisisAuthors, 2));
        foreach (var author in new[] { "ana", "ben" })
            _desk.Receives("I was charged twice, please help", author);

        _flows.Run("Escalationsweep").Failure.ShouldBeNull();

        _desk.All(CrisisTable.Name, CrisisTable.Topic).ShouldHaveSingleItem().GetAttributeValue<EntityReference>(CrisisTable.Topic).Id.ShouldBe(topic);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_due_is_swept_also_when_the_look_at_crises_fails(bool strict)
    {
        _flows.Connectors.With("Detect_crises", _ => Fault("The look is broken."));

        var run = _flows.Run("Escalationsweep", strict: strict);

        run.Runs["Run_due_escalations"].ShouldBe(1);
        run.Failure.ShouldBe("The look is broken.");
    }

    [Fact]
    public void Refused_posts_are_tried_again()
    {
        var post = _desk.Json("1", "ana", "my bag is lost, please help");
        post["Account"] = "LarkspurCargo";
        _desk.ReceivesTogether(post);
        _desk.Create(
            ChannelTable.Name,
            (ChannelTable.PrimaryName, "Cargo on X"),
            (ChannelTable.Network, Choice.Of(Network.X)),
            (ChannelTable.AccountId, "LarkspurCargo"),
            (ChannelTable.Handle, "LarkspurCargo"));
        _desk.At("2026-03-02 09:30");

        _flows.Run("Retryfailedposts").Failure.ShouldBeNull();
        _desk.Host.RunAsyncJobs();

        _desk.All("incident").ShouldHaveSingleItem();
    }

    [Fact]
    public void The_upkeep_reviews_the_channels()
    {
        _desk.Receives("my bag is lost, please help");

        _flows.Run("Hourlyupkeep").Failure.ShouldBeNull();

        _desk.All(ChannelTable.Name, ChannelTable.ReviewedOn).Single().Contains(ChannelTable.ReviewedOn).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Evidence_is_removed_also_when_the_review_fails(bool strict)
    {
        _flows.Connectors.With("Review_channels", _ => Fault("The review is broken."));

        var run = _flows.Run("Hourlyupkeep", strict: strict);

        run.Runs["Purge_evidence"].ShouldBe(1);
        run.Failure.ShouldBe("The review is broken.");
    }

    [Fact]
    public void A_feed_is_taken_in_and_what_comes_again_is_a_duplicate()
    {
        _desk.Create(
            ChannelTable.Name,
            (ChannelTable.PrimaryName, "Flyers forum"),
            (ChannelTable.Network, Choice.Of(Network.Forum)),
            (ChannelTable.AccountId, "flyers"),
            (ChannelTable.Handle, "flyers"));
        var id = "tag:" + new string('7', 200) + "/1";
        _flows.Set("scrm_FeedAddress", "feed").Set("scrm_FeedAccount", "flyers").Connectors.With("List_items", _ => new FlowReply(200, new JsonArray(
            Item(id, "Lost bag", "They lost my bag & nobody helps"),
            Item("tag:2", "Lovely crew", "Thank you"))));

        _flows.Run("IntakefromRSS").Failure.ShouldBeNull();
        _flows.Run("IntakefromRSS").Failure.ShouldBeNull();

        _desk.All("incident").ShouldHaveSingleItem();
        _desk.All("socialactivity", SocialActivityTable.Text).Select(post => post.GetAttributeValue<string>(SocialActivityTable.Text)).Order()
            .ShouldBe(["Lost bag\nThey lost my bag & nobody helps", "Lovely crew\nThank you"]);
        _flows.Connectors.Calls[0].Inputs["parameters"]!["since"]!.ToString().ShouldStartWith("2026-03-01T09:00");
    }

    [Fact]
    public void The_template_takes_in_nothing_as_delivered()
    {
        _flows.Run("template").Failure.ShouldBeNull();

        _desk.All("socialactivity").ShouldBeEmpty();
    }

    [Fact]
    public void The_weekly_card_lists_the_channels_that_stand_out()
    {
        _flows.Set("scrm_TeamsTeam", "team").Set("scrm_TeamsChannel", "channel").Connectors
            .With("List_channels", _ => Rows(new JsonObject { ["scrm_name"] = "X: Larkspur", ["scrm_silentsince"] = "2026-03-01T00:00:00Z", ["scrm_postsperday"] = 2.5m }))
            .With("List_given_up", _ => Rows(new JsonObject(), new JsonObject()))
            .With("Post_card", _ => new FlowReply(200));

        _flows.Run("Weeklychannelreview").Failure.ShouldBeNull();

        var given = _flows.Connectors.Calls.Single(call => call.Action == "Post_card").Inputs["parameters"]!;
        (given["body/recipient/groupId"]!.ToString(), given["body/recipient/channelId"]!.ToString()).ShouldBe(("team", "channel"));
        var card = Card(given);
        card[0].ShouldBe("Channels of the week: 1 reviewed, 0 silent");
        card[1].ShouldBe("- X: Larkspur: silent since 2026-03-01T00:00:00Z (2.5 posts a day)");
        card[2].ShouldBe("2");
        card[3].ShouldBe("First responses to posts from 2026-02-23 09:00 to 2026-03-02 09:00 UTC: nobody asked, or the platform's SLA keeps the clocks, which is not measured.\nNot compared by followers, channel, hour of the day, language or accounts named: that takes two groups of 20 posts and more.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_weekly_card_goes_out_also_when_fairness_cannot_be_measured(bool strict)
    {
        _flows.Connectors
            .With("List_channels", _ => Rows()).With("List_given_up", _ => Rows()).With("Post_card", _ => new FlowReply(200))
            .With("Measure_fairness", _ => Fault("Choose a shorter stretch."));

        _flows.Run("Weeklychannelreview", strict: strict).Failure.ShouldBe(strict ? "Measure_fairness: Choose a shorter stretch." : null);

        Card(_flows.Connectors.Calls.Single(call => call.Action == "Post_card").Inputs["parameters"]!)[3].ShouldBe("Fairness was not measured: Choose a shorter stretch.");
    }

    [Fact]
    public void An_escalation_is_posted_as_a_card_without_names()
    {
        _flows.Connectors
            .With("Get_case", _ => new FlowReply(200, new JsonObject { ["ticketnumber"] = "CAS-1", ["title"] = "Lost bag", ["scrm_urgency@OData.Community.Display.V1.FormattedValue"] = "High" }))
            .With("Post_card", _ => new FlowReply(200));

        _flows.Run("Teamscardonescalation", new JsonObject { ["body"] = new JsonObject { ["_scrm_caseid_value"] = "7f1c3f2e", ["scrm_name"] = "Notify", ["scrm_detail"] = "A post waits \"long\"" } }).Failure.ShouldBeNull();

        Card(_flows.Connectors.Calls[1].Inputs["parameters"]!).ShouldBe(["Case CAS-1: Notify", "Lost bag", "High", "nothing", "0", "A post waits \"long\""]);
        _flows.Connectors.Calls[0].Inputs["parameters"]!["recordId"]!.ToString().ShouldBe("7f1c3f2e");
    }

    [Fact]
    public void A_card_that_Teams_refuses_ends_the_run_as_failed()
    {
        _flows.Connectors.With("Get_case", _ => new FlowReply(200, new JsonObject())).With("Post_card", _ => Fault("No such channel."));

        _flows.Run("Teamscardonescalation", new JsonObject { ["body"] = new JsonObject() }).Failure.ShouldBe("Post_card: No such channel.");
    }

    private static FlowReply Fault(string message) => new(400, new JsonObject { ["error"] = new JsonObject { ["message"] = message } });

    private static FlowReply Rows(params JsonNode[] rows) => new(200, new JsonObject { ["value"] = new JsonArray(rows) });

    private static JsonObject Item(string id, string title, string summary) => new()
    {
        ["id"] = id,
        ["title"] = title,
        ["summary"] = summary,
        ["primaryLink"] = "feed/1",
        ["publishDate"] = "2026-03-02 08:50:00Z",
    };

    /// <summary>The texts that people read on a card, titles of facts left out.</summary>
    private static List<string> Card(JsonNode given) =>
        [.. JsonNode.Parse(given["body/messageBody"]!.ToString())!["body"]!.AsArray().SelectMany(element => element!["facts"] is JsonArray facts
            ? facts.Select(fact => fact!["value"]!.ToString())
            : [element["text"]!.ToString()])];
}
