using System.Collections.Generic;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Domain.Tests.Identity;

public sealed class When_a_link_is_decided
{
    private static readonly Customer Stranger = new("contact", A.Ana);
    private static readonly Customer Dana = new("contact", A.Ben);
    private static readonly LinkedCase Open = new(A.Case().Id, new Customer("account", A.Ana), null, "?");

    private static readonly ProfileLink Suggested = new(
        A.Ana, LinkState.Suggested, Stranger, Dana.Id, "Only the contact Dana has it.\nReally.", RejectedContacts.None, null);

    [Fact]
    public void Verifying_takes_the_suggested_contact_and_says_when()
    {
        var verified = Verify(Suggested).Link!;

        verified.State.ShouldBe(LinkState.Verified);
        verified.Customer.ShouldBe(Dana);
        verified.SuggestedContactId.ShouldBeNull();
        verified.Evidence.ShouldBe("Verified on 2 March 2026: called her on [phone]\nOnly the contact Dana has it.\nReally.");
        verified.Question.ShouldBeNull();
    }

    [Fact]
    public void Unlinking_restores_exactly_what_was_before() => LinkPolicy.Unlink(Verify(Suggested).Link!).Link.ShouldBe(Suggested);

    [Fact]
    public void Open_cases_go_to_the_customer_and_back_to_their_own_former_one()
    {
        var verified = Verify(Suggested).Link!;

        LinkPolicy.CustomerOf(Open, Suggested, verified).ShouldBe(Dana);
        LinkPolicy.CustomerOf(Open with { Customer = Dana }, verified, Suggested).ShouldBe(Open.Customer);
    }

    [Fact]
    public void A_case_opened_while_the_link_was_verified_goes_to_the_former_customer_of_the_author() =>
        LinkPolicy.CustomerOf(new LinkedCase(A.Ben, Dana, null, null), Verify(Suggested).Link!, Suggested).ShouldBe(Stranger);

    [Fact]
    public void A_case_opened_while_the_link_was_verified_is_nobodys_when_the_author_was_nobody_we_knew()
    {
        var stranger = Suggested with { Customer = null };

        LinkPolicy.CustomerOf(new LinkedCase(A.Ben, Dana, null, null), Verify(stranger).Link!, stranger).ShouldBeNull();
    }

    [Fact]
    public void A_case_that_a_rep_gave_to_somebody_else_stays_there() =>
        LinkPolicy.CustomerOf(Open with { Customer = Stranger }, Verify(Suggested).Link!, Suggested).ShouldBe(Stranger);

    [Fact]
    public void Rejecting_remembers_the_contact_and_keeps_the_customer()
    {
        var rejected = LinkPolicy.Reject(Suggested, null, A.Monday).Link!;

        rejected.State.ShouldBe(LinkState.Rejected);
        rejected.Customer.ShouldBe(Stranger);
        rejected.Rejected.Contains(Dana.Id).ShouldBeTrue();
        rejected.Question.ShouldBeNull();
    }

    [Fact]
    public void Every_decision_may_be_made_twice()
    {
        var verified = Verify(Suggested).Link!;
        var rejected = LinkPolicy.Reject(Suggested, null, A.Monday).Link!;

        LinkPolicy.Verify(verified, Dana, [], "again", A.Monday).Link.ShouldBe(verified);
        LinkPolicy.Verify(verified, null, [], "again", A.Monday).Link.ShouldBe(verified);
        LinkPolicy.Reject(rejected, "again", A.Monday).Link.ShouldBe(rejected);
        LinkPolicy.Unlink(Suggested).Link.ShouldBe(Suggested);
    }

    [Fact]
    public void A_decision_that_makes_no_sense_says_what_to_do()
    {
        var unknown = Suggested with { State = LinkState.None, SuggestedContactId = null };

        Verify(unknown).Refusal.ShouldBe("Nothing is suggested for this author: give CustomerId and CustomerType of the customer that it is.");
        LinkPolicy.Reject(unknown, null, A.Monday).Refusal.ShouldBe("Nothing is suggested for this author, so there is nothing to reject.");
        LinkPolicy.Verify(Verify(Suggested).Link!, Stranger, [], null, A.Monday).Refusal
            .ShouldBe("The author is verified as another customer: call with Decision 'Unlink' first.");
        LinkPolicy.Reject(Verify(Suggested).Link!, null, A.Monday).Refusal.ShouldBe("The author is verified: call with Decision 'Unlink' first.");
    }

    [Fact]
    public void A_link_that_was_verified_by_hand_becomes_none() =>
        LinkPolicy.Unlink(Suggested with { State = LinkState.Verified, Before = null }).Link!
            .ShouldBe(Suggested with { State = LinkState.None, Customer = null, SuggestedContactId = null, Evidence = null });

    [Fact]
    public void However_many_cases_are_open_what_was_before_fits_its_column()
    {
        var customers = new Dictionary<System.Guid, Customer>();
        for (var number = 0; number < 500; number++)
            customers[new System.Guid(number, 0, 0, new byte[8])] = Dana;
        var before = new LinkBefore(LinkState.Suggested, Stranger, Dana.Id, new string('x', 2000), customers);

        before.Write().Length.ShouldBeLessThanOrEqualTo(8000);
        LinkBefore.Parse(before.Write()).Evidence.ShouldBe(before.Evidence);
    }

    private static LinkOutcome Verify(ProfileLink link) => LinkPolicy.Verify(link, null, [Open], "called her on +49 30 1234567", A.Monday);
}
