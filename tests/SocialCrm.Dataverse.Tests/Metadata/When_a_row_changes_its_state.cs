using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Tests.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Metadata;

public sealed class When_a_row_changes_its_state
{
    private static readonly TableSchema Case = Catalogue.Standard.Table("incident");

    [Fact]
    public void A_new_case_is_active_and_in_progress() => StateRules.ForCreate(Case, status: null).ShouldBe((0, 1));

    [Fact]
    public void A_new_post_is_completed_and_processing() => StateRules.ForCreate(Catalogue.Standard.Table("socialactivity"), status: null).ShouldBe((1, 3));

    [Fact]
    public void A_new_row_keeps_an_active_reason() => StateRules.ForCreate(Case, status: 2).ShouldBe((0, 2));

    [Fact]
    public void A_new_row_does_not_start_inactive() => StateRules.ForCreate(Case, status: 5).ShouldBe((0, 1));

    [Fact]
    public void The_state_alone_takes_its_default_reason() => StateRules.ForUpdate(Case, 0, 2, state: 1, status: null).ShouldBe((1, 5));

    [Fact]
    public void The_same_state_keeps_its_reason() => StateRules.ForUpdate(Case, 0, 2, state: 0, status: null).ShouldBe((0, 2));

    [Fact]
    public void The_reason_alone_sets_its_state() => StateRules.ForUpdate(Case, 0, 1, state: null, status: 6).ShouldBe((2, 6));

    [Fact]
    public void A_reason_of_another_state_is_refused()
    {
        var fault = Org.FaultOf(() => StateRules.ForUpdate(Case, 0, 1, state: 0, status: 5));

        fault.ErrorCode.ShouldBe(ErrorCodes.InvalidStateCodeStatusCode);
        fault.Message.ShouldBe("5 is not a valid status code for state code 0 of incident.");
    }

    [Fact]
    public void A_state_that_there_is_not_is_refused() =>
        Org.FaultOf(() => StateRules.ForUpdate(Case, 0, 1, state: 7, status: null)).ErrorCode.ShouldBe(ErrorCodes.PicklistValueOutOfRange);
}
