using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Tests.Flows;

namespace SocialCrm.Plugins.Tests.Roles;

/// <summary>The section "A first post" of the admin guide, taken literally: its posts, the flow that it names, and people with the roles that it names.</summary>
public sealed class When_a_new_admin_follows_the_guide
{
    private const string Secret = "a long random text";

    private readonly Desk _desk = new();
    private readonly FlowDesk _flows;

    public When_a_new_admin_follows_the_guide()
    {
        _flows = new FlowDesk(_desk);
        _flows.Connectors.With("Read_secret", _ => new FlowReply(200, new JsonObject { ["EnvironmentVariableSecretValue"] = Secret }));
        var admin = _desk.Host.ServiceFor(_desk.User("Admin", Role.Admin));
        admin.Create(new Entity(ChannelTable.Name)
        {
            [ChannelTable.PrimaryName] = "X: Contoso Air",
            [ChannelTable.Network] = Choice.Of(Network.X),
            [ChannelTable.AccountId] = "ContosoAir",
            [ChannelTable.Handle] = "ContosoAir",
            [ChannelTable.Queue] = new EntityReference("queue", _desk.Queue),
        });
        admin.Create(new Entity(PolicyTable.Name) { [PolicyTable.PrimaryName] = "Everything", [PolicyTable.Order] = 10, [PolicyTable.FirstResponse] = 60, [PolicyTable.Resolution] = 600 });
    }

    [Fact]
    public void The_post_becomes_a_case_that_a_rep_answers_and_the_own_post_stops_the_clock()
    {
        var posts = Posts();
        posts.Length.ShouldBe(2);

        Sent(posts[0]).ShouldBe("Case opened");
        var rep = _desk.Host.ServiceFor(_desk.User("Rosa", Role.Rep));
        var theCase = rep.RetrieveMultiple(new QueryExpression(IncidentTable.Name)).Entities.Single().Id;
        var reply = (Guid)rep.Execute(new OrganizationRequest("scrm_DraftReply") { ["CaseId"] = theCase, ["Text"] = "So sorry, Ana. We have found your bag." })["ReplyId"];
        rep.Execute(new OrganizationRequest("scrm_SubmitReply") { ["ReplyId"] = reply })["State"].ShouldBe("Approved");
        _desk.Turn(theCase, Kpi.FirstResponse).Contains(TurnTable.MetOn).ShouldBeFalse();

        _desk.At("2026-03-02 09:12");
        Sent(posts[1]).ShouldBe("Own post");

        _desk.Turn(theCase, Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:10"));
    }

    private string Sent(JsonObject body) => _flows
        .Run("IntakefromHTTPrequest", new JsonObject { ["headers"] = new JsonObject { ["X-SocialCrm-Secret"] = Secret }, ["body"] = body })
        .Answers.Single().Body["results"]![0]!["outcome"]!.ToString();

    /// <summary>The JSON blocks of the section.</summary>
    private static JsonObject[] Posts()
    {
        var section = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "admin-guide.md")).Split("## A first post")[1].Split("\n## ")[0];
        return [.. section.Split("{ \"posts\":").Skip(1).Select(text => JsonNode.Parse("{ \"posts\":" + text[..(text.IndexOf("] }", StringComparison.Ordinal) + 3)])!.AsObject())];
    }
}
