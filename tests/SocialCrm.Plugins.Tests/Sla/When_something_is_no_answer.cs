using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_something_is_no_answer
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();
    private readonly OrganizationResponse _asked;

    public When_something_is_no_answer()
    {
        _desk.Promises(firstResponse: 60, resolution: 6000, nextResponse: 60);
        _asked = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 09:10");
    }

    [Fact]
    public void An_automatic_reply_meets_no_turn_and_is_marked_as_one()
    {
        var bot = Bot("We got your message and will be back soon", "1");

        IsFirstResponseMet().ShouldBeFalse();
        _desk.Case(_asked.CaseId(), "firstresponsesent").GetAttributeValue<bool>("firstresponsesent").ShouldBeFalse();
        var post = _desk.Post(bot.PostId(), SocialActivityTable.Automatic, SocialActivityTable.Regarding);
        post[SocialActivityTable.Automatic].ShouldBe(true);
        post.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding).Id.ShouldBe(_asked.CaseId());
        bot.Reason().ShouldEndWith("answers nobody");
    }

    [Fact]
    [Trait("Source", "https://github.com/chatwoot/chatwoot/pull/13181")]
    public void The_answer_of_a_person_after_a_bot_meets_the_turn_at_its_own_time()
    {
        Bot("We got your message and will be back soon", "1");
        _desk.At("2026-03-02 09:50").Answers("It is in Lisbon, we send it on", "1");

        _desk.Turn(_asked.CaseId(), Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:50"));
    }

    [Fact]
    public void A_bot_that_replies_to_each_post_leaves_the_next_response_to_a_person()
    {
        _desk.Answers("We are looking for it", "1");
        _desk.At("2026-03-02 10:00").Receives("still nothing", replyTo: "1", id: "2");
        Bot("We got your message and will be back soon", "2");

        _desk.Turn(_asked.CaseId(), Kpi.NextResponse).Contains(TurnTable.MetOn).ShouldBeFalse();
        _desk.At("2026-03-02 10:30").Answers("It is in Lisbon", "2");
        _desk.Turn(_asked.CaseId(), Kpi.NextResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 10:30"));
    }

    [Theory]
    [InlineData("\U0001F44D")]
    [InlineData("@ana \U0001F64F\U0001F3FD !!")]
    public void A_reaction_meets_no_turn(string text)
    {
        _desk.Answers(text, "1");

        IsFirstResponseMet().ShouldBeFalse();
    }

    [Fact]
    [Trait("Source", "https://github.com/chatwoot/chatwoot/issues/6354")]
    public void A_private_message_meets_no_turn_of_a_public_case()
    {
        var message = _desk.Ingest("We are looking for it", Desk.Account, "1");
        message["Private"] = true;

        _desk.Service.Execute(message);

        IsFirstResponseMet().ShouldBeFalse();
    }

    [Fact]
    public void A_third_persons_advice_meets_no_turn()
    {
        _desk.Receives("Ask at the desk in hall 2, they found mine", author: "ben", replyTo: "1");

        IsFirstResponseMet().ShouldBeFalse();
    }

    [Fact]
    [Trait("Source", "https://github.com/zammad/zammad/issues/1322")]
    [Trait("Source", "https://github.com/zammad/zammad/issues/1620")]
    public void A_note_on_the_case_meets_no_turn()
    {
        _desk.Create(
            "annotation",
            ("subject", "Called the customer"),
            ("notetext", "left a message"),
            ("objectid", new EntityReference(IncidentTable.Name, _asked.CaseId())));

        IsFirstResponseMet().ShouldBeFalse();
    }

    [Theory]
    [InlineData("We got your message", true)]
    [InlineData("\U0001F44D", false)]
    public void What_came_in_before_the_post_it_replies_to_meets_no_turn_either(string text, bool isAutomatic)
    {
        var early = _desk.Ingest(text, Desk.Account, "9", postedOn: "2026-03-02 09:05");
        early["Automatic"] = isAutomatic;
        var reply = _desk.Service.Execute(early);

        var asked = _desk.Receives(Complaint, author: "cleo", id: "9", postedOn: "2026-03-02 09:04");

        _desk.Turn(asked.CaseId(), Kpi.FirstResponse).Contains(TurnTable.MetOn).ShouldBeFalse();
        _desk.Post(reply.PostId(), SocialActivityTable.Regarding).GetAttributeValue<EntityReference>(SocialActivityTable.Regarding).Id
            .ShouldBe(asked.CaseId());
    }

    [Fact]
    public void A_bots_row_that_a_connector_wrote_meets_no_turn()
    {
        var row = _desk.Create(
            SocialActivityTable.Name,
            (SocialActivityTable.Channel, new EntityReference(ChannelTable.Name, _desk.Channel)),
            (SocialActivityTable.PostId, "7"),
            (SocialActivityTable.InResponseTo, "1"),
            (SocialActivityTable.DirectionCode, true),
            (SocialActivityTable.Automatic, true),
            (SocialActivityTable.PostedOn, _desk.Now),
            (SocialActivityTable.Text, "We got your message"));
        _desk.Host.RunAsyncJobs();

        _desk.Post(row, SocialActivityTable.OutcomeReason)[SocialActivityTable.OutcomeReason].ShouldBe(
            $"our own automatic post on case {_asked["CaseNumber"]}, answers nobody");
        IsFirstResponseMet().ShouldBeFalse();
    }

    [Fact]
    public void On_a_customers_post_Automatic_is_not_looked_at()
    {
        var request = _desk.Ingest(Complaint, "dan");
        request["Automatic"] = true;

        var post = _desk.Service.Execute(request);

        post.Outcome().ShouldBe("Case opened");
        _desk.Post(post.PostId(), SocialActivityTable.Automatic).GetAttributeValue<bool>(SocialActivityTable.Automatic).ShouldBeFalse();
    }

    private OrganizationResponse Bot(string text, string replyTo)
    {
        var request = _desk.Ingest(text, Desk.Account, replyTo);
        request["Automatic"] = true;
        return _desk.Service.Execute(request);
    }

    private bool IsFirstResponseMet() => _desk.Turn(_asked.CaseId(), Kpi.FirstResponse).Contains(TurnTable.MetOn);
}
