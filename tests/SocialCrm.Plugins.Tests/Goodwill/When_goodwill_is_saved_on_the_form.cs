using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.Tests.Goodwill;

/// <summary>Rosa asked for 300, which is above her limits. Lea and Zoe may decide, with everything that an admin may besides.</summary>
public sealed class When_goodwill_is_saved_on_the_form
{
    private readonly GoodwillDesk _goodwill = new();
    private readonly Desk _desk;
    private readonly Guid _lea;
    private readonly Guid _asked;

    public When_goodwill_is_saved_on_the_form()
    {
        _desk = _goodwill.Desk;
        _lea = _goodwill.Lea;
        foreach (var user in new[] { _goodwill.Rosa, _lea, _goodwill.Zoe })
            _desk.Gives(user, Role.Admin);
        _goodwill.Offer(_goodwill.Rosa, 300m);
        _asked = _goodwill.Waiting();
    }

    [Fact]
    public void It_holds_to_the_same_limits()
    {
        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _goodwill.Rosa, GoodwillState.Approved)).ShouldBe(DecisionWords.OwnRequest);
        _goodwill.Save(_asked, _lea, GoodwillState.Approved);
        _goodwill.Save(_asked, _lea, (GoodwillTable.State, Choice.Of(GoodwillState.PaidOut)));

        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _lea, (GoodwillTable.Amount, new Money(900m)))).ShouldBe(DecisionWords.Settled);
        GoodwillDesk.Refusal(() => New((GoodwillTable.State, Choice.Of(GoodwillState.Approved)))).ShouldBe(DecisionWords.AtOnce);
        GoodwillDesk.Refusal(() => New((GoodwillTable.RequestedBy, new EntityReference(UserTable.Name, _goodwill.Rosa)))).ShouldBe(DecisionWords.InYourName);
    }

    [Theory]
    [InlineData(GoodwillState.Approved)]
    [InlineData(GoodwillState.Rejected)]
    [InlineData(GoodwillState.PaidOut)]
    public void A_save_that_decides_changes_nothing_that_is_decided_on(GoodwillState state)
    {
        var yen = _desk.Create("transactioncurrency", ("currencyname", "Yen"), ("isocurrencycode", "JPY"), ("exchangerate", 0.01m));
        var second = _desk.Receives("my seat is broken, please help", author: "bo").CaseId();
        foreach (var (column, value) in new (string, object)[]
        {
            (GoodwillTable.Amount, new Money(50_000m)), (GoodwillTable.Currency, new EntityReference("transactioncurrency", yen)),
            (GoodwillTable.Case, new EntityReference(IncidentTable.Name, second)),
        })
        {
            GoodwillDesk.Refusal(() => _goodwill.Save(
                    _asked, _lea, (GoodwillTable.State, Choice.Of(state)), (GoodwillTable.DecisionReason, "looked at it"), (column, value)))
                .ShouldBe(DecisionWords.SaveFirst, column);
        }

        _goodwill.StateOf(_asked).ShouldBe("Requested");
    }

    [Fact]
    public void What_was_changed_before_is_what_is_decided_on()
    {
        _goodwill.Save(_asked, _lea, (GoodwillTable.Amount, new Money(600m)));

        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _lea, GoodwillState.Approved))
            .ShouldBe("This is above your limit: 600.00 for this case, and your limit is 500.00 in the base currency. Ask somebody with a higher one.");
    }

    [Fact]
    public void What_is_approved_keeps_its_currency()
    {
        var yen = _desk.Create("transactioncurrency", ("currencyname", "Yen"), ("isocurrencycode", "JPY"), ("exchangerate", 0.01m));
        _goodwill.Save(_asked, _lea, GoodwillState.Approved);

        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _lea, (GoodwillTable.Currency, new EntityReference("transactioncurrency", yen)))).ShouldBe(DecisionWords.Settled);
    }

    [Fact]
    public void Nobody_rewrites_who_asked_who_was_asked_who_decided_and_when()
    {
        _goodwill.Save(_asked, _lea, GoodwillState.Approved);
        foreach (var column in new[] { GoodwillTable.RequestedBy, GoodwillTable.Asked, GoodwillTable.DecidedBy })
            GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _lea, (column, new EntityReference(UserTable.Name, _goodwill.Zoe)))).ShouldBe(DecisionWords.FilledIn, column);
        foreach (var column in new[] { GoodwillTable.DecidedOn, GoodwillTable.PaidOn })
            GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _lea, (column, _desk.Now.AddDays(-1)))).ShouldBe(DecisionWords.FilledIn, column);
    }

    [Fact]
    public void A_payment_may_say_when_it_was_made()
    {
        _goodwill.Save(_asked, _lea, GoodwillState.Approved);

        _goodwill.Save(_asked, _lea, (GoodwillTable.State, Choice.Of(GoodwillState.PaidOut)), (GoodwillTable.PaidOn, _desk.Now.AddDays(-1)));

        _goodwill.Read(_asked)[GoodwillTable.PaidOn].ShouldBe(_desk.Now.AddDays(-1));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_decision_needs_its_reason(string? why)
    {
        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _lea, GoodwillState.Approved, why)).ShouldBe(DecisionWords.NoReason);
        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _lea, GoodwillState.Rejected, why)).ShouldBe(DecisionWords.NoReason);
    }

    [Fact]
    public void The_reasons_are_kept()
    {
        _goodwill.Save(_asked, _lea, GoodwillState.Approved);

        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _lea, (GoodwillTable.DecisionReason, "a favour"))).ShouldBe(DecisionWords.Settled);
        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _lea, (GoodwillTable.Reason, "a favour"))).ShouldBe(DecisionWords.Settled);
    }

    [Fact]
    public void An_approval_is_taken_back_by_rejecting_it_with_another_reason_and_in_no_other_way()
    {
        _goodwill.Save(_asked, _lea, GoodwillState.Approved);
        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _lea, (GoodwillTable.State, Choice.Of(GoodwillState.Requested)))).ShouldBe(DecisionWords.Settled);
        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _lea, (GoodwillTable.State, Choice.Of(GoodwillState.Rejected)))).ShouldBe(DecisionWords.NoReason);

        _goodwill.Save(_asked, _lea, GoodwillState.Rejected, "the customer wants none");

        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _goodwill.Zoe, GoodwillState.Approved, "but still")).ShouldBe(DecisionWords.Settled);
        _goodwill.Read(_asked)[GoodwillTable.DecisionReason].ShouldBe("the customer wants none");
    }

    [Fact]
    public void What_is_paid_out_is_not_rejected()
    {
        _goodwill.Save(_asked, _lea, GoodwillState.PaidOut);

        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _lea, GoodwillState.Rejected, "too late")).ShouldBe(DecisionWords.Settled);
    }

    [Fact]
    public void Without_any_limit_the_requester_and_whoever_is_complained_about_decide_nothing_all_the_same()
    {
        _goodwill.WithoutLimits();
        _goodwill.Complains(_lea);

        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _goodwill.Rosa, GoodwillState.Approved)).ShouldBe(DecisionWords.OwnRequest);
        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _lea, GoodwillState.Approved)).ShouldBe(ExclusionWords.CannotAct);
        GoodwillDesk.Refusal(() => New()).ShouldBe(ExclusionWords.CannotAct);
        _goodwill.Save(_asked, _goodwill.Zoe, GoodwillState.Approved);
    }

    [Fact]
    public void What_is_owed_stays_where_it_is_seen()
    {
        GoodwillDesk.Refusal(() => _goodwill.Save(
            _asked, _lea, (GoodwillTable.State, Choice.Of(GoodwillState.Approved)), (GoodwillTable.DecisionReason, "looked at it"), (GoodwillTable.StateCode, new OptionSetValue(1))))
            .ShouldBe(DecisionWords.Owed);
        _goodwill.Save(_asked, _lea, GoodwillState.Approved);
        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _lea, (GoodwillTable.StateCode, new OptionSetValue(1)))).ShouldBe(DecisionWords.Owed);

        _goodwill.Save(_asked, _lea, (GoodwillTable.State, Choice.Of(GoodwillState.PaidOut)));
        _goodwill.Save(_asked, _lea, (GoodwillTable.StateCode, new OptionSetValue(1)));
        GoodwillDesk.Refusal(() => _goodwill.Save(_asked, _lea, (GoodwillTable.State, Choice.Of(GoodwillState.Approved)))).ShouldBe(DecisionWords.Owed);
    }

    [Fact]
    public void Offers_and_decisions_are_judged_one_after_the_other()
    {
        JudgedOn().ShouldBe(_desk.Now);
        _desk.At("2026-03-03 10:00");
        _goodwill.Save(_asked, _lea, (GoodwillTable.Amount, new Money(200m)));
        JudgedOn().ShouldBe(_desk.Now);
        _desk.At("2026-03-03 11:00");
        _goodwill.Save(_asked, _lea, GoodwillState.Rejected);
        JudgedOn().ShouldBe(_desk.Now);
        _goodwill.Offer(_goodwill.Rosa, 300m);
        _desk.At("2026-03-03 12:00");
        _goodwill.Decide(_goodwill.Waiting(), _lea, approve: true);
        JudgedOn().ShouldBe(_desk.Now);
    }

    /// <summary>The row that is locked meanwhile says when.</summary>
    private DateTime JudgedOn() => _desk.All(GoodwillLimitTable.Name, GoodwillLimitTable.JudgedOn)
        .Select(row => row.GetAttributeValue<DateTime?>(GoodwillLimitTable.JudgedOn)).OfType<DateTime>().Single();

    private void New(params (string Column, object Value)[] columns)
    {
        var row = new Entity(GoodwillTable.Name)
        {
            [GoodwillTable.Case] = new EntityReference(IncidentTable.Name, _goodwill.Case),
            [GoodwillTable.Amount] = new Money(10m),
        };
        foreach (var (column, value) in columns)
            row[column] = value;
        _desk.Host.ServiceFor(_lea).Create(row);
    }
}
