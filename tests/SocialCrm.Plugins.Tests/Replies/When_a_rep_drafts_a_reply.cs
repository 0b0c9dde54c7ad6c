using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Evidence;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Plugins.Tests.Replies;

public sealed class When_a_rep_drafts_a_reply
{
    private readonly ReplyDesk _desk = new();

    [Fact]
    public void It_waits_on_the_case_and_nothing_is_sent()
    {
        var answer = _desk.At("09:10").Draft();

        answer["Network"].ShouldBe("x");
        answer["Route"].ShouldBe("Public");
        answer["Parts"].ShouldBe(1);
        answer["Warnings"].ShouldBe("");
        var reply = _desk.Desk.Post(
            (Guid)answer["ReplyId"], SocialActivityTable.Regarding, SocialActivityTable.DirectionCode, SocialActivityTable.Text, SocialActivityTable.ReplyState,
            SocialActivityTable.Answers, SocialActivityTable.DraftedBy, SocialActivityTable.PostedOn, "ownerid");
        reply.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding).Id.ShouldBe(_desk.CaseId);
        reply[SocialActivityTable.DirectionCode].ShouldBe(true);
        reply[SocialActivityTable.Text].ShouldBe(ReplyDesk.Answer);
        Choice.Read<ReplyState>(reply, SocialActivityTable.ReplyState).ShouldBe(ReplyState.Draft);
        reply.GetAttributeValue<EntityReference>(SocialActivityTable.Answers).Id.ShouldBe(_desk.PostId);
        reply.GetAttributeValue<EntityReference>(SocialActivityTable.DraftedBy).Id.ShouldBe(_desk.Rosa);
        reply.GetAttributeValue<EntityReference>("ownerid").Id.ShouldBe(_desk.Rosa);
        reply.Contains(SocialActivityTable.PostedOn).ShouldBeFalse();
    }

    [Fact]
    public void Intake_leaves_it_alone_and_the_clock_goes_on()
    {
        var reply = _desk.Drafted();
        _desk.Desk.Host.RunAsyncJobs();

        _desk.StateOf(reply).ShouldBe(ReplyState.Draft);
        _desk.Desk.Turn(_desk.CaseId, Plugins.Sla.Kpi.FirstResponse).Contains(TurnTable.MetOn).ShouldBeFalse();
        _desk.Desk.All(RejectedPostTable.Name).ShouldBeEmpty();
    }

    [Fact]
    public void It_costs_few_requests_however_long_the_conversation()
    {
        var few = Cost(_desk);
        var other = new ReplyDesk();
        for (var number = 0; number < 40; number++)
            other.Desk.Receives($"and another thing, number {number}, please help");

        Cost(other).ShouldBe(few);
        few.ShouldBe(6);
    }

    [Fact]
    public void The_same_draft_again_is_the_first_one()
    {
        var first = _desk.Drafted();

        _desk.Drafted().ShouldBe(first);
        _desk.Desk.Where(SocialActivityTable.Name, SocialActivityTable.DirectionCode, true).Count.ShouldBe(1);
    }

    [Fact]
    public void Another_draft_takes_the_place_of_their_own_one()
    {
        var first = _desk.Drafted();

        var second = _desk.Drafted("We are looking for your bag.");

        _desk.StateOf(first).ShouldBe(ReplyState.Expired);
        _desk.StateOf(second).ShouldBe(ReplyState.Draft);
    }

    [Fact]
    public void Somebody_elses_draft_keeps_them_from_answering_until_it_lapses()
    {
        var bens = _desk.At("09:12").Drafted(by: _desk.Ben);

        ReplyDesk.Refusal(() => _desk.At("09:20").Draft()).ShouldBe("Ben Reyes is answering since 09:12 UTC: wait, or set Instead to Yes to take over.");
        _desk.At("09:42").Drafted();

        _desk.StateOf(bens).ShouldBe(ReplyState.Expired);
    }

    [Fact]
    public void They_may_take_over_and_the_warning_says_from_whom()
    {
        var bens = _desk.Drafted(by: _desk.Ben);

        var answer = _desk.Draft(inputs: ("Instead", true));

        answer["Warnings"].ShouldBe("It takes the place of the reply of Ben Reyes.");
        _desk.StateOf(bens).ShouldBe(ReplyState.Expired);
        _desk.Read<string>(bens, SocialActivityTable.ReplyReason).ShouldBe("Somebody else took over.");
    }

    [Fact]
    public void Two_at_the_same_moment_get_one_draft_and_the_other_is_told_who_answers()
    {
        AtTheSameMoment.Twice(number =>
        {
            try
            {
                _desk.Draft($"Answer {number}", number == 0 ? _desk.Rosa : _desk.Ben);
            }
            catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault)
            {
                (fault.Detail.ErrorCode == ReplyDesk.Unavailable || fault.Message.Contains("is answering since", StringComparison.Ordinal)).ShouldBeTrue(fault.Message);
            }
        });

        _desk.Desk.Where(SocialActivityTable.Name, SocialActivityTable.DirectionCode, true).Count.ShouldBe(1);
    }

    [Fact]
    public void A_long_text_goes_out_as_numbered_parts_where_the_channel_allows_it()
    {
        _desk.Channel(ChannelTable.TextLimit, 60);
        _desk.Channel(ChannelTable.MostParts, 3);

        var answer = _desk.Draft("So sorry, Ana. We have found your bag in Porto. It comes to your hotel tomorrow before noon.");

        answer["Parts"].ShouldBe(2);
        answer["Warnings"].ShouldBe("The text is longer than 60 characters: it goes out as 2 posts.");
        var parts = _desk.Desk.Where(SocialActivityTable.Name, SocialActivityTable.DirectionCode, true, SocialActivityTable.Text, SocialActivityTable.Part, SocialActivityTable.JoinedTo)
            .OrderBy(part => part[SocialActivityTable.Part]).ToList();
        parts.Select(part => part[SocialActivityTable.Text]).ShouldBe(
            ["So sorry, Ana. We have found your bag in Porto. It (1/2)", "comes to your hotel tomorrow before noon. (2/2)"]);
        parts[1].GetAttributeValue<EntityReference>(SocialActivityTable.JoinedTo).Id.ShouldBe((Guid)answer["ReplyId"]);
    }

    [Fact]
    public void It_goes_to_the_channel_of_the_post_that_waits()
    {
        var facebook = _desk.Desk.Create(
            ChannelTable.Name,
            (ChannelTable.PrimaryName, "Larkspur on Facebook"),
            (ChannelTable.Network, Choice.Of(Network.Facebook)),
            (ChannelTable.AccountId, "fb1"));
        var post = _desk.At("09:05").Desk.Create(
            SocialActivityTable.Name,
            (SocialActivityTable.Regarding, new EntityReference(IncidentTable.Name, _desk.CaseId)),
            (SocialActivityTable.Channel, new EntityReference(ChannelTable.Name, facebook)),
            (SocialActivityTable.DirectionCode, false),
            (SocialActivityTable.PostId, "f1"),
            (SocialActivityTable.PostedOn, _desk.Desk.Now),
            (SocialActivityTable.ReceivedOn, _desk.Desk.Now),
            (SocialActivityTable.Outcome, Choice.Of(Outcome.JoinedCase)),
            (SocialActivityTable.Text, "hello? my bag!"));

        _desk.Draft()["Network"].ShouldBe("facebook");
        _desk.Draft(inputs: ("PostId", _desk.PostId))["Network"].ShouldBe("x");
        _desk.Read<EntityReference>(_desk.Drafted("Hello Ana."), SocialActivityTable.Answers)!.Id.ShouldBe(post);
    }

    [Fact]
    public void Checking_alone_tells_all_and_writes_nothing()
    {
        _desk.Channel(ChannelTable.TextLimit, 20);

        var answer = _desk.Draft("Your code is AB12CD, we refund 50 EUR at once", inputs: ("CheckOnly", true));

        ((string)answer["Problems"]).Split('\n').ShouldBe(
        [
            "The text has 45 characters: shorten it to 20, the longest that Larkspur on X takes.",
            "Everybody would read a booking code, an amount of money: take it out, or use the route Private.",
        ]);
        answer.Results.Contains("ReplyId").ShouldBeFalse();
        _desk.Desk.Where(SocialActivityTable.Name, SocialActivityTable.DirectionCode, true).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(" ", "The text is empty: write an answer.")]
    [InlineData("Write to ana@example.com", "Everybody would read an e-mail address: take it out, or use the route Private.")]
    [InlineData("Call +351 912 345 678", "Everybody would read a phone number: take it out, or use the route Private.")]
    [InlineData("We refund $120.", "Everybody would read an amount of money: take it out, or use the route Private.")]
    public void A_text_that_cannot_stand_in_public_is_refused(string text, string why) => ReplyDesk.Refusal(() => _desk.Draft(text)).ShouldBe(why);

    [Fact]
    public void The_same_text_may_go_in_private_and_our_own_number_in_public()
    {
        _desk.Channel(ChannelTable.OwnDetails, "+351 210 000 000\ncare@contoso.example");

        _desk.Draft("Call +351 210 000 000 or write to care@contoso.example");
        _desk.Draft("We refund $120.", inputs: ("Route", "private"))["Route"].ShouldBe("Private");
    }

    [Fact]
    public void A_public_answer_to_a_private_message_is_refused_and_private_is_what_it_gets_by_itself()
    {
        var desk = new ReplyDesk(isPrivate: true);

        ReplyDesk.Refusal(() => desk.Draft(inputs: ("Route", "Public"))).ShouldBe("The customer wrote in private: answer with the route Private.");
        desk.Draft()["Route"].ShouldBe("Private");
    }

    [Fact]
    public void A_private_answer_to_a_public_case_warns_that_the_clock_goes_on() =>
        _desk.Draft(inputs: ("Route", "Private"))["Warnings"].ShouldBe(
            "A private answer does not stop the clock of a public case: tell the customer in public that you have written to them.");

    [Fact]
    public void A_private_answer_after_the_networks_window_is_refused()
    {
        _desk.Channel(ChannelTable.ReplyWindow, 30);

        ReplyDesk.Refusal(() => _desk.At("09:30").Draft(inputs: ("Route", "Private")))
            .ShouldBe("The network took a private answer until 09:30 UTC: answer in public.");
        _desk.Draft()["Route"].ShouldBe("Public");
    }

    [Fact]
    public void A_deleted_post_gets_no_public_answer_but_may_get_a_private_one()
    {
        _desk.Desk.Service.Update(new Entity(SocialActivityTable.Name, _desk.PostId) { [SocialActivityTable.State] = Choice.Of(PostState.DeletedByAuthor) });

        ReplyDesk.Refusal(() => _desk.Draft()).ShouldBe(
            "The customer has deleted this post, so a public answer would stand alone: use the route Private, or answer another post.");
        _desk.Draft(inputs: ("Route", "Private"))["Route"].ShouldBe("Private");
    }

    [Fact]
    public void A_blocked_author_a_channel_that_is_off_and_a_resolved_case_are_named()
    {
        var profile = _desk.Desk.Post(_desk.PostId, SocialActivityTable.PostFromProfile).GetAttributeValue<EntityReference>(SocialActivityTable.PostFromProfile);
        _desk.Desk.Service.Update(new Entity(SocialProfileTable.Name, profile.Id) { [SocialProfileTable.Blocked] = true });
        _desk.Channel(ChannelTable.Enabled, false);
        _desk.Desk.Resolves(_desk.CaseId);

        ReplyDesk.Refusal(() => _desk.Draft()).ShouldBe(
            $"Case {_desk.Number} is resolved: reactivate it before you answer. The author is blocked: unblock the social profile before you answer. "
            + "The channel Larkspur on X is switched off: switch it on before you answer there.");
    }

    [Fact]
    public void A_case_or_post_or_route_that_does_not_exist_is_named()
    {
        ReplyDesk.Refusal(() => _desk.Draft(inputs: ("CaseId", Guid.Empty))).ShouldStartWith("CaseId is missing");
        ReplyDesk.Refusal(() => _desk.Draft(inputs: ("CaseId", _desk.PostId))).ShouldStartWith("There is no case with the id");
        ReplyDesk.Refusal(() => _desk.Draft(inputs: ("PostId", _desk.CaseId))).ShouldBe(
            $"PostId names no post of the customer on case {_desk.Number}: give the id of one, or leave it out.");
        ReplyDesk.Refusal(() => _desk.Draft(inputs: ("Route", "loud"))).ShouldBe("Route is 'loud': give Public or Private, or leave it out.");
    }

    private static long Cost(ReplyDesk desk)
    {
        var before = desk.Desk.Host.RequestCount;
        desk.Draft();
        return desk.Desk.Host.RequestCount - before;
    }
}
