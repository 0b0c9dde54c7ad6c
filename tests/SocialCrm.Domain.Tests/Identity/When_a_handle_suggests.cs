using SocialCrm.Plugins.Identity;

namespace SocialCrm.Domain.Tests.Identity;

public sealed class When_a_handle_suggests
{
    private const string Handle = "x ana_costa";

    private static readonly ProfileLink Unknown = new(A.Ana, LinkState.None, null, null, null, RejectedContacts.None, null);

    private static readonly PossibleContact Ana = new(A.Ben, "Ana Costa", [], []) { References = [new ListedReference(ReferenceKind.Handle, Handle)] };

    [Fact]
    public void The_one_contact_that_lists_it_is_suggested()
    {
        var suggested = HandlePolicy.Decide(Unknown, Handle, [Ana]);

        suggested.State.ShouldBe(LinkState.Suggested);
        suggested.SuggestedContactId.ShouldBe(Ana.Id);
        suggested.Evidence.ShouldBe("Only the contact Ana Costa lists the handle @ana_costa, and the network has verified that account.");
        HandlePolicy.Decide(suggested, Handle, [Ana]).ShouldBe(suggested);
    }

    [Fact]
    public void Two_contacts_that_list_it_are_none() =>
        HandlePolicy.Decide(Unknown, Handle, [Ana, Ana with { Id = A.Ana }]).ShouldBe(Unknown);

    [Fact]
    public void A_booking_of_the_same_text_is_no_handle() =>
        HandlePolicy.Decide(Unknown, Handle, [Ana with { References = [new ListedReference(ReferenceKind.Booking, Handle)] }]).ShouldBe(Unknown);

    [Fact]
    public void A_suggestion_by_handle_goes_when_the_handle_does_not_hold_any_more()
    {
        var suggested = HandlePolicy.Decide(Unknown, Handle, [Ana]);

        HandlePolicy.Decide(suggested, null, []).ShouldBe(Unknown);
        HandlePolicy.Decide(suggested, "x ana_c", [Ana]).ShouldBe(Unknown);
    }

    [Fact]
    public void Another_handle_that_another_contact_lists_suggests_that_one()
    {
        var ben = new PossibleContact(A.Ana, "Ben Ito", [], []) { References = [new ListedReference(ReferenceKind.Handle, "x ben")] };

        HandlePolicy.Decide(HandlePolicy.Decide(Unknown, Handle, [Ana]), "x ben", [ben]).SuggestedContactId.ShouldBe(ben.Id);
    }

    [Fact]
    public void A_rejected_contact_stays_rejected()
    {
        var rejected = Unknown with { State = LinkState.Rejected, Rejected = RejectedContacts.None.With(Ana.Id) };

        HandlePolicy.Decide(rejected, Handle, [Ana]).ShouldBe(rejected);
    }

    [Fact]
    public void After_a_rejection_a_withdrawn_suggestion_of_another_contact_leaves_the_author_rejected()
    {
        var suggested = HandlePolicy.Decide(Unknown with { State = LinkState.Rejected, Rejected = RejectedContacts.None.With(A.Ana) }, Handle, [Ana]);

        suggested.State.ShouldBe(LinkState.Suggested);
        HandlePolicy.Decide(suggested, null, []).State.ShouldBe(LinkState.Rejected);
    }

    [Theory]
    [InlineData(LinkState.Suggested)]
    [InlineData(LinkState.Claimed)]
    [InlineData(LinkState.Verified)]
    public void What_rests_on_something_else_stays(LinkState state)
    {
        var link = Unknown with { State = state, SuggestedContactId = A.Ana };

        HandlePolicy.Decide(link, Handle, [Ana]).ShouldBe(link);
        HandlePolicy.Decide(link, null, []).ShouldBe(link);
    }
}
