using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Intake;

public sealed class When_a_post_arrives
{
    private const string Complaint = "@LarkspurAir you charged me twice for one ticket. When do I get my money back?";

    private readonly Desk _desk = new();

    [Fact]
    public void It_opens_a_case_and_the_caller_is_told_which()
    {
        var answer = _desk.Receives(Complaint);

        answer.Outcome().ShouldBe("Case opened");
        answer.IsNewCase().ShouldBeTrue();
        answer["CaseNumber"].ShouldBe(_desk.Case(answer.CaseId(), "ticketnumber")["ticketnumber"]);
        answer["Intent"].ShouldBe("Complaint");
    }

    [Fact]
    public void The_post_shows_its_case_and_why()
    {
        var answer = _desk.Receives(Complaint);

        var post = _desk.Post(answer.PostId(), "regardingobjectid", "scrm_outcome", "scrm_outcomereason", "scrm_signals");
        post.GetAttributeValue<EntityReference>("regardingobjectid").Id.ShouldBe(answer.CaseId());
        post.GetAttributeValue<OptionSetValue>("scrm_outcome").Value.ShouldBe(100000001);
        post["scrm_outcomereason"].ShouldBe(answer.Reason());
        ((string)post["scrm_signals"]).ShouldStartWith("{\"v\":1");
    }

    [Fact]
    public void Html_entities_are_decoded_once()
    {
        var answer = _desk.Receives("&lt;3 &amp;amp; my bag is lost &#128557;");

        _desk.Post(answer.PostId(), "scrm_text")["scrm_text"].ShouldBe("<3 &amp; my bag is lost 😭");
    }

    [Fact]
    public void A_long_text_is_kept_whole_and_the_standard_column_holds_its_beginning()
    {
        var text = "My bag is lost. " + new string('x', 1983) + "👨‍👩‍👧 and more";

        var post = _desk.Post(_desk.Receives(text).PostId(), "scrm_text", "description");

        post["scrm_text"].ShouldBe(text);
        post["description"].ShouldBe("My bag is lost. " + new string('x', 1983));
    }

    [Fact]
    public void Text_beyond_the_largest_column_is_kept_in_notes()
    {
        var text = "My bag is lost. " + string.Concat(Enumerable.Range(0, 9000).Select(number => $"{number} "));

        var answer = _desk.Receives(text);

        var notes = _desk.Where("annotation", "objectid", answer.PostId(), "notetext");
        var kept = (string)_desk.Post(answer.PostId(), "scrm_text")["scrm_text"];
        (kept + notes.Single()["notetext"]).ShouldBe(text);
    }

    [Fact]
    public void Our_own_post_opens_no_case()
    {
        var answer = _desk.Answers("Some of you were charged twice this morning. We are sorry, it goes back by itself.", null);

        answer.Outcome().ShouldBe("Own post");
        _desk.All("incident").ShouldBeEmpty();
        _desk.Post(answer.PostId(), "directioncode")["directioncode"].ShouldBe(true);
    }

    [Fact]
    public void A_picture_without_words_is_kept()
    {
        var answer = _desk.Receives("");

        answer.Outcome().ShouldBe("Ignored");
        _desk.Post(answer.PostId(), "subject")["subject"].ShouldBe("Post without words");
    }

    [Theory]
    [InlineData("Network", "myspace", "Network 'myspace' is not known: give one of x, facebook, instagram, youtube, forum, review, other.")]
    [InlineData("Account", "Nobody", "There is no channel for account 'Nobody' on x: create it under Channels or correct Account.")]
    [InlineData("PostId", " ", "PostId is missing: give it a value.")]
    [InlineData("AuthorId", "", "AuthorId is missing: give it a value.")]
    public void A_wrong_parameter_is_refused_with_a_sentence_that_names_it(string parameter, string value, string sentence)
    {
        var request = _desk.Ingest(Complaint);
        request[parameter] = value;

        var fault = Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Service.Execute(request));

        fault.Message.ShouldBe(sentence);
        fault.Detail.ErrorCode.ShouldBe(unchecked((int)0x80048D0B));
    }

    [Fact]
    public void A_refused_post_leaves_nothing_behind()
    {
        var request = _desk.Ingest(Complaint);
        request["PostedOn"] = new DateTime(1970, 1, 1, 0, 0, 1, DateTimeKind.Utc);

        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Service.Execute(request));

        _desk.All("socialactivity").ShouldBeEmpty();
        _desk.All("socialprofile").ShouldBeEmpty();
    }

    [Fact]
    public void A_post_from_the_future_starts_its_clock_now()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);

        var answer = _desk.Receives(Complaint, postedOn: "2026-03-02 11:00");

        _desk.Turn(answer.CaseId(), Kpi.FirstResponse)[TurnTable.StartedOn].ShouldBe(_desk.Now);
    }

    [Fact]
    public void No_text_name_or_handle_reaches_the_trace()
    {
        _desk.Receives("my booking is ZX81QP and my bag is lost", author: "anastasia");

        var trace = string.Concat(_desk.Host.Traces.Select(line => line.ToString()));
        trace.ShouldContain("intake: post=");
        trace.ShouldNotContain("ZX81QP");
        trace.ShouldNotContain("nastasia");
    }

    [Fact]
    public void Our_own_post_is_known_by_its_handle_with_or_without_the_at_sign()
    {
        var request = _desk.Ingest("Some of you were charged twice this morning. Please send us your booking.", author: "page");
        request["AuthorHandle"] = "@" + Desk.Account;

        _desk.Service.Execute(request).Outcome().ShouldBe("Own post");
    }

    [Fact]
    public void A_handle_that_the_admin_wrote_with_the_at_sign_is_still_ours()
    {
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.AccountId] = "55001", [ChannelTable.Handle] = "@LarkspurCares" });
        var request = _desk.Ingest("Please send us your booking.", author: "LarkspurCares");
        request["Account"] = "55001";

        _desk.Service.Execute(request).Outcome().ShouldBe("Own post");
    }

    [Fact]
    public void A_network_that_does_not_tell_followers_and_says_minus_one_loses_no_post()
    {
        var request = _desk.Ingest(Complaint);
        request["Followers"] = -1;

        var answer = _desk.Service.Execute(request);

        _desk.Case(answer.CaseId(), "scrm_reach").Contains("scrm_reach").ShouldBeFalse();
    }

    [Fact]
    public void The_entities_of_an_authors_name_are_decoded()
    {
        var request = _desk.Ingest(Complaint);
        request["AuthorName"] = "Ana &amp; Ben";

        _desk.Service.Execute(request);

        _desk.All("socialprofile", "profilefullname").Single()["profilefullname"].ShouldBe("Ana & Ben");
    }

    [Fact]
    public void An_address_that_no_column_can_hold_loses_no_post()
    {
        var request = _desk.Ingest(Complaint);
        request["Url"] = "https://example.org/" + new string('x', 9000);

        _desk.Service.Execute(request).Outcome().ShouldBe("Case opened");
    }

    [Fact]
    public void A_channel_whose_row_is_deactivated_is_switched_off()
    {
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel)
        {
            ["statecode"] = new OptionSetValue(1),
            ["statuscode"] = new OptionSetValue(2),
        });

        _desk.Receives(Complaint).Reason().ShouldBe("the channel is switched off");
    }

    [Fact]
    public void An_existing_row_that_is_none_is_not_found()
    {
        var request = _desk.Ingest(Complaint);
        request["ExistingPostId"] = new Guid("11111111-0000-0000-0000-000000000001");

        var fault = Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Service.Execute(request));

        fault.Message.ShouldBe("ExistingPostId names no social activity: give the id of the row that holds the post, or leave it out.");
        fault.Detail.ErrorCode.ShouldBe(unchecked((int)0x80048D02));
    }
}
