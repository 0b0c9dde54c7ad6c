using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Intake;

/// <summary>What real traffic does and test suites forget; the table in the README says where each of these cases is tested.</summary>
public sealed class When_nobody_wrote_the_case_down
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();

    [Fact]
    public void Two_unrelated_posts_in_one_payload_are_two_cases()
    {
        var results = _desk.ReceivesTogether(
            _desk.Json("1", "ana", Complaint), _desk.Json("2", "ben", "You charged me twice, please refund")).Results();

        results.Select(result => (string?)result["outcome"]).ShouldBe(["Case opened", "Case opened"]);
        results.Select(result => (string?)result["caseNumber"]).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void The_same_id_on_two_networks_is_two_posts()
    {
        var page = new SecondChannel(_desk);

        _desk.Receives(Complaint, id: "7").IsNewCase().ShouldBeTrue();
        page.Receives(Complaint, id: "7").IsNewCase().ShouldBeTrue();

        _desk.All("socialactivity").Count.ShouldBe(2);
    }

    [Fact]
    public void The_same_id_on_two_of_our_accounts_is_two_posts_and_a_reply_finds_the_one_of_its_account()
    {
        var rail = new SecondChannel(_desk, Network.X, "CorvidRail");
        var first = _desk.Receives(Complaint, "ana", id: "7").CaseId();
        var second = rail.Receives("Your train left without us, please help", "ben", id: "7").CaseId();

        second.ShouldNotBe(first);
        rail.Answers("Sorry, we call you at once.", "7").CaseId().ShouldBe(second);
        _desk.Answers("We are looking for it.", "7").CaseId().ShouldBe(first);
    }

    [Fact]
    public void A_reply_that_comes_before_its_parent_is_one_case_with_it_from_the_time_of_the_parent()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var reply = _desk.Receives("And nobody answers the phone, please help", id: "2", replyTo: "1");

        var parent = _desk.Receives(Complaint, id: "1", postedOn: "2026-03-02 08:30");

        var theCase = CaseOf(parent);
        theCase.ShouldBe(CaseOf(reply));
        Open().ShouldBe(1);
        _desk.Turn(theCase, Kpi.FirstResponse)[TurnTable.StartedOn].ShouldBe(Desk.Time("2026-03-02 08:30"));
    }

    [Fact]
    public void A_reply_to_a_post_that_was_deleted_joins_its_case()
    {
        var parent = _desk.Receives(Complaint, id: "1");
        Delete("1");

        _desk.Receives("I deleted it by mistake, the bag is still lost", replyTo: "1").CaseId().ShouldBe(parent.CaseId());
    }

    [Fact]
    public void A_reply_to_a_post_that_we_never_saw_is_a_case_of_its_own() =>
        _desk.Receives(Complaint, replyTo: "404").IsNewCase().ShouldBeTrue();

    [Fact]
    public void Replies_to_our_marketing_post_are_triaged_as_usual_and_are_nobody_elses_conversation()
    {
        _desk.Receives("New: three flights a day to Oslo, from 49 euros!", Desk.Account, id: "ad");

        _desk.Receives("Great news, I love it!", "cleo", "ad").Outcome().ShouldBe("Praise");
        var first = _desk.Receives("You lost my bag on the way to Oslo, please help", "ana", "ad");
        var second = _desk.Receives("You charged me twice for Oslo, please refund", "ben", "ad");

        first.IsNewCase().ShouldBeTrue();
        second.IsNewCase().ShouldBeTrue();
        second.Reason().ShouldNotContain("somebody else");
        _desk.Case(second.CaseId(), IncidentTable.PreviousCase).Contains(IncidentTable.PreviousCase).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-03-03 09:00", true)]
    [InlineData("2026-03-31 09:00", true)]
    [InlineData("2026-04-02 09:00", false)]
    public void A_reply_to_a_closed_case_after_1_29_and_31_days(string now, bool isReopened)
    {
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.ReopenDays] = 30 });
        var closed = _desk.Receives(Complaint, id: "1").CaseId();
        _desk.Resolves(closed);
        _desk.At(now);

        var reply = _desk.Receives("The bag is still lost, please help", replyTo: "1");

        reply.IsNewCase().ShouldBe(!isReopened);
        var named = _desk.Case(reply.CaseId(), IncidentTable.PreviousCase).GetAttributeValue<EntityReference>(IncidentTable.PreviousCase);
        (isReopened ? reply.CaseId() : named?.Id).ShouldBe(closed);
    }

    [Theory]
    [InlineData("😡😡😡")]
    [InlineData("👍")]
    [InlineData("")]
    [InlineData("חיכיתי שעתיים והמזוודה שלי אבדה, תעזרו לי בבקשה")]
    [InlineData("فقدت حقيبتي في الرحلة ولم يرد علي أحد")]
    [InlineData("\u202Emy bag is lost\u202C please help")]
    public void Any_text_is_kept_as_it_was_written(string text)
    {
        var post = _desk.Receives(text);

        (_desk.Post(post.PostId(), SocialActivityTable.Text).GetAttributeValue<string>(SocialActivityTable.Text) ?? "").ShouldBe(text);
        post.Outcome().ShouldBeOneOf("Case opened", "Ignored", "Praise");
        post.Reason().ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("חיכיתי שעתיים והמזוודה שלי אבדה, תעזרו לי בבקשה")]
    [InlineData("فقدت حقيبتي في الرحلة ولم يرد علي أحد")]
    public void What_triage_cannot_read_is_a_case_for_a_person(string text) =>
        _desk.Case(_desk.Receives(text).CaseId(), IncidentTable.NeedsReview)[IncidentTable.NeedsReview].ShouldBe(true);

    [Theory]
    [InlineData(2000)]
    [InlineData(2001)]
    [InlineData(25000)]
    public void A_text_of_any_length_is_kept_whole_on_the_post_and_within_bounds_on_the_case(int length)
    {
        var text = (Complaint + " ").PadRight(length - 1, 'x') + "!";

        var post = _desk.Receives(text);

        _desk.Post(post.PostId(), SocialActivityTable.Text)[SocialActivityTable.Text].ShouldBe(text);
        ((string)_desk.Case(post.CaseId(), IncidentTable.Description)[IncidentTable.Description]).Length.ShouldBeLessThanOrEqualTo(2000);
    }

    private int Open() => _desk.Where("incident", "statecode", 0).Count;

    private Guid CaseOf(OrganizationResponse post) =>
        _desk.Post(post.PostId(), SocialActivityTable.Regarding).GetAttributeValue<EntityReference>(SocialActivityTable.Regarding).Id;

    private void Delete(string id) => _desk.Service.Execute(new OrganizationRequest("scrm_ReportPostDeleted")
    {
        ["Network"] = "x",
        ["Account"] = Desk.Account,
        ["PostId"] = id,
        ["DeletedOn"] = _desk.Now,
    });
}
