using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialCrm.Plugins.Tests.Promises;

public sealed class When_something_is_promised
{
    private readonly Desk _desk = new();
    private readonly Guid _case;
    private readonly Guid _post;

    public When_something_is_promised()
    {
        var answer = _desk.Receives("my bag is lost, please help");
        _case = answer.CaseId();
        _post = answer.PostId();
    }

    [Fact]
    public void It_is_remembered_with_case_date_post_and_who_made_it()
    {
        var answer = Make("We call you", "2026-03-06 17:00", _post);

        answer["Created"].ShouldBe(true);
        var promise = Read((Guid)answer["PromiseId"]);
        promise["scrm_name"].ShouldBe("We call you");
        promise["scrm_dueon"].ShouldBe(Desk.Time("2026-03-06 17:00"));
        promise.GetAttributeValue<EntityReference>("scrm_caseid").Id.ShouldBe(_case);
        promise.GetAttributeValue<EntityReference>("scrm_postid").Id.ShouldBe(_post);
        promise.GetAttributeValue<EntityReference>("scrm_madebyid").Id.ShouldBe(_desk.Host.SystemUserId);
        promise.FormattedValues["scrm_state"].ShouldBe("Open");
        promise.Contains("scrm_settledon").ShouldBeFalse();
    }

    [Fact]
    public void The_same_promise_is_kept_once()
    {
        var first = Make("We call you", "2026-03-06 17:00");

        var second = Make("We call you", "2026-03-06 17:00");

        second["Created"].ShouldBe(false);
        second["PromiseId"].ShouldBe(first["PromiseId"]);
        _desk.All("scrm_promise").Count.ShouldBe(1);
    }

    [Fact]
    public void A_row_made_by_hand_is_completed_in_the_same_way()
    {
        var promise = Read(ByHand("2026-03-06 17:00"));

        promise.GetAttributeValue<EntityReference>("scrm_madebyid").Id.ShouldBe(_desk.Host.SystemUserId);
        promise.FormattedValues["scrm_state"].ShouldBe("Open");
    }

    [Theory]
    [InlineData(true, "Kept")]
    [InlineData(false, "Broken")]
    public void It_is_settled_with_the_time_and_a_note(bool kept, string state)
    {
        var id = ByHand("2026-03-06 17:00");
        _desk.At("2026-03-05 10:00");

        var answer = Settle(id, kept, "Called on Thursday");

        answer["Changed"].ShouldBe(true);
        answer["State"].ShouldBe(state);
        var promise = Read(id);
        promise.FormattedValues["scrm_state"].ShouldBe(state);
        promise["scrm_settledon"].ShouldBe(Desk.Time("2026-03-05 10:00"));
        promise["scrm_note"].ShouldBe("Called on Thursday");
    }

    [Fact]
    public void Settling_twice_changes_nothing()
    {
        var id = ByHand("2026-03-06 17:00");
        Settle(id, kept: true);
        _desk.At("2026-03-07 10:00");

        Settle(id, kept: true)["Changed"].ShouldBe(false);

        Read(id)["scrm_settledon"].ShouldBe(Desk.Time("2026-03-02 09:00"));
    }

    [Fact]
    public void The_opposite_is_refused_with_the_way_out()
    {
        var id = ByHand("2026-03-06 17:00");
        Settle(id, kept: false);

        Refusal(() => Settle(id, kept: true)).ShouldBe("The promise is recorded as broken already: set its State to Open first if that is wrong.");

        Set(id, 0);
        Read(id).Contains("scrm_settledon").ShouldBeFalse();
        Settle(id, kept: true)["State"].ShouldBe("Kept");
    }

    [Fact]
    public void Settling_by_hand_notes_the_time()
    {
        var id = ByHand("2026-03-06 17:00");
        _desk.At("2026-03-05 10:00");

        Set(id, 1);

        Read(id)["scrm_settledon"].ShouldBe(Desk.Time("2026-03-05 10:00"));
    }

    [Fact]
    public void A_date_in_the_past_is_refused_through_either_door()
    {
        const string sentence = "The promise would be overdue at once: give a time in the future.";

        Refusal(() => Make("We call you", "2026-03-02 08:59")).ShouldBe(sentence);
        Refusal(() => ByHand("2026-03-02 08:59")).ShouldBe(sentence);
        _desk.All("scrm_promise").ShouldBeEmpty();
    }

    [Fact]
    public void A_post_of_another_case_is_refused_through_either_door()
    {
        const string sentence = "The post belongs to another case: choose a post of this case, or none.";
        var other = _desk.Receives("You charged me twice, please refund", "ben").PostId();

        Refusal(() => Make("We call you", "2026-03-06 17:00", other)).ShouldBe(sentence);
        Refusal(() => _desk.Service.Update(new Entity("scrm_promise", ByHand("2026-03-06 17:00"))
        {
            ["scrm_postid"] = new EntityReference("socialactivity", other),
        })).ShouldBe(sentence);
    }

    [Fact]
    public void What_is_not_there_is_named()
    {
        Refusal(() => _desk.Service.Execute(Request(Guid.NewGuid(), "We call you", "2026-03-06 17:00"))).ShouldBe("CaseId names no case: give the id of a case.");
        Refusal(() => Settle(Guid.NewGuid(), kept: true)).ShouldBe("PromiseId names no promise: give the id of a promise.");
        Refusal(() => Make(" ", "2026-03-06 17:00")).ShouldBe("Text is missing: give it a value.");
        Refusal(() => Settle(ByHand("2026-03-06 17:00"), kept: true, new string('x', 401))).ShouldBe("Note has more than 400 characters: say it shorter.");
    }

    [Fact]
    public void It_goes_with_its_case()
    {
        ByHand("2026-03-06 17:00");

        _desk.Service.Delete("incident", _case);

        _desk.All("scrm_promise").ShouldBeEmpty();
    }

    private OrganizationResponse Make(string text, string due, Guid? post = null)
    {
        var request = Request(_case, text, due);
        if (post is { } id)
            request["PostId"] = id;
        return _desk.Service.Execute(request);
    }

    private static OrganizationRequest Request(Guid caseId, string text, string due) =>
        new("scrm_MakePromise") { ["CaseId"] = caseId, ["Text"] = text, ["DueOn"] = Desk.Time(due) };

    private OrganizationResponse Settle(Guid id, bool kept, string? note = null)
    {
        var request = new OrganizationRequest("scrm_SettlePromise") { ["PromiseId"] = id, ["Kept"] = kept };
        if (note != null)
            request["Note"] = note;
        return _desk.Service.Execute(request);
    }

    private Guid ByHand(string due) => _desk.Create(
        "scrm_promise", ("scrm_name", "We call you"), ("scrm_caseid", new EntityReference("incident", _case)), ("scrm_dueon", Desk.Time(due)));

    private void Set(Guid id, int state) =>
        _desk.Service.Update(new Entity("scrm_promise", id) { ["scrm_state"] = new OptionSetValue(100000000 + state) });

    private Entity Read(Guid id) => _desk.Service.Retrieve("scrm_promise", id, new ColumnSet(
        "scrm_name", "scrm_dueon", "scrm_caseid", "scrm_postid", "scrm_madebyid", "scrm_state", "scrm_settledon", "scrm_note"));

    private static string Refusal(Action action) => Should.Throw<FaultException<OrganizationServiceFault>>(action).Message;
}
