using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Conversations;

public sealed class When_a_customer_writes_on_two_channels
{
    private const string Lost = "my bag is lost, please help";
    private const string Refund = "You charged me twice, I want a refund";

    private readonly Desk _desk = new();
    private readonly SecondChannel _page;
    private readonly Guid _dana;

    /// <summary>Dana is verified on both channels and has no case yet.</summary>
    public When_a_customer_writes_on_two_channels()
    {
        _page = new SecondChannel(_desk);
        Topic("Baggage", "bag");
        Topic("Refund", "refund");
        _dana = _desk.Create("contact", ("lastname", "Keller"));
        _desk.Promises(firstResponse: 60, resolution: 600, nextResponse: 30);
        _desk.Receives("Lovely crew, thank you!", "dana", postedOn: "2026-03-01 09:00");
        _page.Receives("Lovely crew, thank you!", "dk", postedOn: "2026-03-01 09:00");
        Link("dana", LinkState.Verified);
        Link("dk", LinkState.Verified);
    }

    [Fact]
    public void The_same_topic_joins_the_open_case_and_the_reason_says_which()
    {
        var first = _desk.Receives(Lost, "dana");

        var second = _page.Receives("Still no bag, where is it?", "dk");

        second.Outcome().ShouldBe("Joined case");
        second.CaseId().ShouldBe(first.CaseId());
        second.Reason().ShouldBe($"the customer's open case {first["CaseNumber"]} about Baggage, begun on 2 March 2026");
        var posts = _desk.Where("socialactivity", "regardingobjectid", first.CaseId(), "scrm_channelid");
        posts.Select(post => post.GetAttributeValue<EntityReference>("scrm_channelid").Id).ShouldBe([_desk.Channel, _page.Id], ignoreOrder: true);
    }

    [Theory]
    [InlineData(LinkState.None)]
    [InlineData(LinkState.Suggested)]
    [InlineData(LinkState.Claimed)]
    [InlineData(LinkState.Rejected)]
    public void Whoever_is_not_verified_gets_a_case_of_their_own_that_names_nothing(LinkState state)
    {
        Link("dk", state);
        _desk.Receives(Lost, "dana");

        var second = _page.Receives(Lost, "dk");

        second.IsNewCase().ShouldBeTrue();
        second.Reason().ShouldNotContain("case");
        _desk.Case(second.CaseId(), IncidentTable.PreviousCase).Contains(IncidentTable.PreviousCase).ShouldBeFalse();
    }

    [Fact]
    public void The_case_of_an_author_who_is_not_verified_is_not_joined()
    {
        Link("dana", LinkState.Claimed);
        _desk.Receives(Lost, "dana");

        _page.Receives(Lost, "dk").IsNewCase().ShouldBeTrue();
    }

    [Fact]
    public void Another_topic_opens_a_case_that_names_the_first()
    {
        var first = _desk.Receives(Lost, "dana");

        var second = _page.Receives(Refund, "dk");

        second.IsNewCase().ShouldBeTrue();
        second.Reason().ShouldContain($"the customer also has case {first["CaseNumber"]} about Baggage, begun on 2 March 2026 open");
        _desk.Case(second.CaseId(), IncidentTable.PreviousCase).GetAttributeValue<EntityReference>(IncidentTable.PreviousCase).Id.ShouldBe(first.CaseId());
    }

    [Fact]
    public void Follow_ups_without_a_topic_go_there_while_it_is_open()
    {
        var first = _desk.Receives(Lost, "dana").CaseId();
        _page.Receives(Lost, "dk");
        _desk.At("2026-03-12 09:00");

        _page.Receives("any news?", "dk").CaseId().ShouldBe(first);
        _desk.Resolves(first);

        _page.Receives("any news?", "dk").CaseId().ShouldNotBe(first);
    }

    [Fact]
    public void A_follow_up_about_something_else_does_not()
    {
        var first = _desk.Receives(Lost, "dana").CaseId();
        _page.Receives(Lost, "dk");

        var other = _page.Receives(Refund, "dk");

        other.IsNewCase().ShouldBeTrue();
        _desk.Case(other.CaseId(), IncidentTable.PreviousCase).GetAttributeValue<EntityReference>(IncidentTable.PreviousCase).Id.ShouldBe(first);
    }

    [Theory]
    [InlineData("2026-03-09 09:00", false)]
    [InlineData("2026-03-09 09:01", true)]
    public void After_the_reopen_days_it_is_another_matter(string now, bool isNew)
    {
        _desk.Receives(Lost, "dana");
        _desk.At(now);

        _page.Receives(Lost, "dk").IsNewCase().ShouldBe(isNew);
    }

    [Fact]
    public void There_is_one_clock_from_the_oldest_unanswered_post()
    {
        var theCase = _desk.Receives(Lost, "dana").CaseId();
        _desk.At("2026-03-02 09:20");
        _page.Receives(Lost, "dk");

        _desk.Turn(theCase, Kpi.FirstResponse)[TurnTable.StartedOn].ShouldBe(Desk.Time("2026-03-02 09:00"));
        _desk.All(TurnTable.Name).Count.ShouldBe(2);
    }

    [Fact]
    public void An_answer_on_either_channel_ends_it()
    {
        var theCase = _desk.Receives(Lost, "dana", id: "1").CaseId();
        _page.Receives(Lost, "dk", id: "f1");
        _desk.At("2026-03-02 09:10");
        _page.Answers("We are looking for your bag.", "f1");

        _desk.Turn(theCase, Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(_desk.Now);
    }

    [Fact]
    public void A_private_answer_ends_no_wait_in_which_the_customer_wrote_in_public()
    {
        var theCase = _page.Receives(Lost, "dk", id: "f1", isPrivate: true).CaseId();
        _desk.Receives(Lost, "dana");
        _desk.At("2026-03-02 09:10");
        _page.Answers("We are looking for your bag.", "f1", isPrivate: true);
        _desk.Turn(theCase, Kpi.FirstResponse).Contains(TurnTable.MetOn).ShouldBeFalse();

        _page.Answers("We are looking for your bag.", "f1");

        _desk.Turn(theCase, Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(_desk.Now);
    }

    [Fact]
    public void A_private_answer_ends_a_private_wait_of_a_case_that_began_in_public()
    {
        var theCase = _desk.Receives(Lost, "dana", id: "1").CaseId();
        _desk.Answers("We are looking for your bag.", "1");
        _desk.At("2026-03-02 09:10");
        _page.Receives("The tag of the bag is 0612", "dk", id: "f1", isPrivate: true).CaseId().ShouldBe(theCase);

        _page.Answers("Thank you, that helps.", "f1", isPrivate: true);

        _desk.Turn(theCase, Kpi.NextResponse)[TurnTable.MetOn].ShouldBe(_desk.Now);
    }

    [Fact]
    public void Two_channels_at_the_same_moment_make_one_case()
    {
        AtTheSameMoment.Twice(number => UntilTaken(() => number == 0
            ? _desk.Ingest(Lost, "dana", id: "1")
            : _page.Ingest(Lost, "dk", id: "f1")));

        _desk.All("incident").Count.ShouldBe(1);
        _desk.Where("socialactivity", "regardingobjectid", _desk.All("incident").Single().Id).Count.ShouldBe(2);
    }

    [Fact]
    public void A_second_delivery_and_a_follow_up_on_the_second_channel_cost_no_request_more()
    {
        _desk.Receives(Lost, "dana");
        _page.Receives(Lost, "dk", id: "f1");

        Requests(() => _page.Receives(Lost, "dk", id: "f1")).ShouldBe(2);
        Requests(() => _page.Receives("any news?", "dk")).ShouldBeLessThanOrEqualTo(6);
        Requests(() => _page.Receives("please hurry", "dk", replyTo: "f1")).ShouldBeLessThanOrEqualTo(6);
    }

    [Fact]
    public void Only_a_verified_author_without_a_conversation_costs_the_look_at_the_other_channels()
    {
        Link("dk", LinkState.Claimed);
        var claimed = Requests(() => _page.Receives(Lost, "dk"));
        var other = new Desk();
        var otherPage = new SecondChannel(other);
        other.Promises(firstResponse: 60, resolution: 600, nextResponse: 30);
        otherPage.Receives("Lovely crew, thank you!", "dk", postedOn: "2026-03-01 09:00");
        var dana = other.Create("contact", ("lastname", "Keller"));
        Link(other, "dk", LinkState.Verified, dana);
        otherPage.Receives("Lovely crew, thank you!", "dk", postedOn: "2026-03-01 09:00");

        var before = other.Host.RequestCount;
        otherPage.Receives(Lost, "dk").IsNewCase().ShouldBeTrue();

        (other.Host.RequestCount - before - 1 - claimed).ShouldBe(1);
    }

    private void UntilTaken(Func<OrganizationRequest> post)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _desk.Service.Execute(post());
                return;
            }
            catch (FaultException<OrganizationServiceFault>) when (attempt < 5)
            {
                // Sent again, as a flow does after 503.
            }
        }
    }

    /// <summary>Without the caller's own.</summary>
    private long Requests(Action post)
    {
        var before = _desk.Host.RequestCount;
        post();
        return _desk.Host.RequestCount - before - 1;
    }

    private void Topic(string name, string phrase) => _desk.Create(
        TopicTable.Name, (TopicTable.PrimaryName, name), (TopicTable.Phrases, phrase), (TopicTable.Order, name.Length));

    private void Link(string author, LinkState state) => Link(_desk, author, state, _dana);

    private static void Link(Desk desk, string author, LinkState state, Guid customer) =>
        desk.Service.Update(new Entity("socialprofile", desk.Where("socialprofile", "profilename", author).Single().Id)
        {
            ["customerid"] = new EntityReference("contact", customer),
            ["scrm_linkstate"] = Choice.Of(state),
        });
}
