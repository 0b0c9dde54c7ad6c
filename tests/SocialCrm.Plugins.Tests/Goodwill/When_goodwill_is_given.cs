using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialCrm.Plugins.Tests.Goodwill;

public sealed class When_goodwill_is_given
{
    private readonly Desk _desk = new();
    private readonly EntityReference _case;

    public When_goodwill_is_given() => _case = new EntityReference("incident", _desk.Receives("my bag is lost, please help").CaseId());

    [Fact]
    public void A_row_made_by_hand_says_who_asked_and_has_the_base_currency()
    {
        var goodwill = Read(Give(50m));

        goodwill["scrm_name"].ShouldBe("Goodwill");
        goodwill.GetAttributeValue<EntityReference>("scrm_requestedbyid").Id.ShouldBe(_desk.Host.SystemUserId);
        goodwill.FormattedValues["scrm_state"].ShouldBe("Requested");
        goodwill.FormattedValues["scrm_amount"].ShouldBe("$50.00");
        goodwill["scrm_amount_base"].ShouldBe(new Money(50m));
        goodwill.Contains("scrm_decidedon").ShouldBeFalse();
    }

    [Fact]
    public void Decision_and_payment_are_marked_with_their_times()
    {
        var id = Give(50m);
        var lea = _desk.User("Lea", Role.Rep, Role.Approver);
        _desk.At("2026-03-03 10:00");
        Set(id, lea, 1);
        _desk.At("2026-03-05 10:00");
        Set(id, _desk.Host.SystemUserId, 3);

        var goodwill = Read(id);
        goodwill["scrm_decidedon"].ShouldBe(Desk.Time("2026-03-03 10:00"));
        goodwill.GetAttributeValue<EntityReference>("scrm_decidedbyid").Id.ShouldBe(lea);
        goodwill["scrm_paidon"].ShouldBe(Desk.Time("2026-03-05 10:00"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(null)]
    public void Nothing_is_no_goodwill(int? amount) =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() => Give(amount))
            .Message.ShouldBe("A goodwill needs an amount above zero: say how much is given.");

    [Fact]
    public void It_belongs_to_a_case() =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Create("scrm_goodwill", ("scrm_amount", new Money(5m))))
            .Message.ShouldBe("A goodwill needs a case: choose the case it is given for.");

    [Fact]
    public void A_case_for_which_it_was_given_cannot_be_deleted()
    {
        Give(50m);

        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Service.Delete("incident", _case.Id));
    }

    private Guid Give(decimal? amount) => _desk.Create(
        "scrm_goodwill", ("scrm_caseid", _case), ("scrm_amount", amount is { } value ? new Money(value) : null), ("scrm_reason", "Bag late"));

    private void Set(Guid id, Guid user, int state) => _desk.Host.ServiceFor(user).Update(
        new Entity("scrm_goodwill", id) { ["scrm_state"] = new OptionSetValue(100000000 + state), ["scrm_decisionreason"] = "Two days without a bag" });

    private Entity Read(Guid id) => _desk.Service.Retrieve("scrm_goodwill", id, new ColumnSet(
        "scrm_name", "scrm_amount", "scrm_amount_base", "scrm_state", "scrm_requestedbyid", "scrm_decidedbyid", "scrm_decidedon", "scrm_paidon", "transactioncurrencyid"));
}
