using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Identity;

public sealed class When_an_author_is_not_heard
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();

    [Fact]
    public void A_blocked_author_is_kept_with_the_reason_and_heard_again_once_unblocked()
    {
        _desk.Receives("Lovely crew, thank you!", "troll");
        Sets("troll", SocialProfileTable.Blocked, true);

        var blocked = _desk.Receives(Complaint, "troll");

        blocked.Outcome().ShouldBe("Ignored");
        blocked.Reason().ShouldBe("the author is blocked");
        _desk.Post(blocked.PostId(), SocialActivityTable.Text)[SocialActivityTable.Text].ShouldBe(Complaint);
        _desk.All("incident").ShouldBeEmpty();

        Sets("troll", SocialProfileTable.Blocked, false);
        _desk.Receives(Complaint, "troll").IsNewCase().ShouldBeTrue();
    }

    [Fact]
    public void A_blocked_author_in_danger_is_heard()
    {
        _desk.Receives("Lovely crew, thank you!", "troll");
        Sets("troll", SocialProfileTable.Blocked, true);

        _desk.Receives("my insulin was in the bag that you lost, I am diabetic and have none left", "troll").IsNewCase().ShouldBeTrue();
    }

    [Fact]
    public void An_employee_opens_no_case_and_answers_nobody()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var theCase = _desk.Receives(Complaint, "ana", id: "1").CaseId();
        _desk.Receives("Proud of my crew today", "pilot");
        Sets("pilot", SocialProfileTable.IsEmployee, true);

        var advice = _desk.Receives("Please ask at the desk of hall B, somebody has to help you there", "pilot", "1");

        advice.Outcome().ShouldBe("Ignored");
        advice.Reason().ShouldBe("the author is an employee of ours");
        _desk.Turn(theCase, Kpi.FirstResponse).Contains(TurnTable.MetOn).ShouldBeFalse();
        _desk.All("incident").Count.ShouldBe(1);
    }

    [Fact]
    public void Our_second_brand_is_no_customer_and_its_answer_is_ours()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        _ = new SecondChannel(_desk, Network.X, "CorvidRail");
        var theCase = _desk.Receives(Complaint, "ana", id: "1").CaseId();

        var chat = Brand("This is the worst delay ever, you lost our parcel, help!", null);
        chat.Outcome().ShouldBe("Own post");
        chat.CaseId().ShouldBe(Guid.Empty);
        var answer = Brand("Sorry to read that, we are looking for your bag.", "1");

        answer.Outcome().ShouldBe("Own post");
        answer.CaseId().ShouldBe(theCase);
        _desk.Turn(theCase, Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(_desk.Now);
        _desk.All("incident").Count.ShouldBe(1);
        _desk.All("socialprofile").Count.ShouldBe(1);
    }

    [Fact]
    public void An_account_that_we_gave_up_may_be_anybody()
    {
        var given = new SecondChannel(_desk, Network.X, "CorvidRail");
        _desk.Service.Update(new Entity(ChannelTable.Name, given.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        Brand(Complaint, null).IsNewCase().ShouldBeTrue();
    }

    [Fact]
    public void Our_other_accounts_cost_no_request()
    {
        _desk.Receives(Complaint, "ana", id: "1");
        var alone = Requests("2");
        _ = new SecondChannel(_desk, Network.X, "CorvidRail");

        Requests("3").ShouldBe(alone);
    }

    private long Requests(string id)
    {
        var before = _desk.Host.RequestCount;
        _desk.Receives("still nothing", "ana", "1", id);
        return _desk.Host.RequestCount - before;
    }

    private OrganizationResponse Brand(string text, string? replyTo)
    {
        var post = _desk.Ingest(text, "CorvidRail", replyTo);
        post["AuthorId"] = "CorvidRail";
        return _desk.Service.Execute(post);
    }

    private void Sets(string author, string column, bool value) =>
        _desk.Service.Update(new Entity("socialprofile", _desk.Where("socialprofile", "profilename", author).Single().Id) { [column] = value });
}
