using SocialCrm.Plugins.Identity;

namespace SocialCrm.Domain.Tests.Identity;

public sealed class When_a_link_is_suggested
{
    private static readonly ProfileLink Unknown = new(A.Ana, LinkState.None, null, null, null, RejectedContacts.None, null);
    private static readonly PossibleContact Dana = new(A.Ben, "Dana Keller", ["Dana@Example.com"], ["+49 30 123 4567"]);
    private static readonly ContactDetails Mail = new(["dana@example.com"], []);
    private static readonly ContactDetails Code = new([], []) { References = ["KX7Q2M"] };

    [Fact]
    public void The_one_contact_with_the_address_is_suggested_and_the_evidence_is_masked()
    {
        var suggested = Suggest(Unknown, Mail, Dana).ShouldNotBeNull();

        suggested.State.ShouldBe(LinkState.Suggested);
        suggested.SuggestedContactId.ShouldBe(Dana.Id);
        suggested.Evidence.ShouldBe("Only the contact Dana Keller has the e-mail d***@example.com of the private message of 2 March 2026.");
        suggested.Question.ShouldBe(
            "Is this author a contact we know? Only the contact Dana Keller has the e-mail d***@example.com of the private message of " +
            "2 March 2026. Verify or reject the link.");
    }

    [Fact]
    public void A_phone_number_counts_however_it_is_written() =>
        Suggest(Unknown, new ContactDetails([], ["49301234567"]), Dana)!.Evidence!.ShouldContain("phone number ending in 67");

    [Fact]
    public void A_contact_that_shares_the_name_alone_is_not_suggested() =>
        Suggest(Unknown, Mail, Dana with { Emails = ["dana@example.org"] }).ShouldBeNull();

    [Theory]
    [InlineData(ReferenceKind.Booking, "booking ending in 2M")]
    [InlineData(ReferenceKind.Order, "order ending in 2M")]
    public void A_booking_or_an_order_counts_and_only_its_end_is_told(ReferenceKind kind, string told) =>
        Suggest(Unknown, Code, Has(kind, "KX7Q2M"))!.Evidence
            .ShouldBe($"Only the contact Dana Keller has the {told} of the private message of 2 March 2026.");

    [Fact]
    public void A_handle_that_reads_like_the_code_does_not_count() => Suggest(Unknown, Code, Has(ReferenceKind.Handle, "KX7Q2M")).ShouldBeNull();

    [Fact]
    public void Address_and_booking_of_one_contact_are_both_told() =>
        Suggest(Unknown, Mail with { References = ["KX7Q2M"] }, Dana, Has(ReferenceKind.Booking, "KX7Q2M"))!.Evidence!
            .ShouldContain("has the e-mail d***@example.com and the booking ending in 2M of");

    [Fact]
    public void An_address_and_a_booking_that_point_to_two_contacts_are_none() =>
        Suggest(Unknown, Mail with { References = ["KX7Q2M"] }, Dana, Has(ReferenceKind.Booking, "KX7Q2M") with { Id = A.Ana }).ShouldBeNull();

    [Fact]
    public void A_suggestion_by_message_does_not_rest_on_an_earlier_handle() =>
        Suggest(Unknown with { SuggestedHandle = "x dana" }, Mail, Dana)!.RestsOnHandle.ShouldBeFalse();

    [Fact]
    public void Two_contacts_with_the_same_details_are_none() =>
        Suggest(Unknown, Mail, Dana, Dana with { Id = A.Ana }).ShouldBeNull();

    [Fact]
    public void A_rejected_contact_is_not_suggested_again_but_another_one_is()
    {
        var rejected = Unknown with { State = LinkState.Rejected, Rejected = RejectedContacts.None.With(Dana.Id) };

        Suggest(rejected, Mail, Dana).ShouldBeNull();
        Suggest(rejected, Mail, Dana with { Id = A.Ana })!.SuggestedContactId.ShouldBe(A.Ana);
    }

    [Theory]
    [InlineData(LinkState.Suggested)]
    [InlineData(LinkState.Claimed)]
    [InlineData(LinkState.Verified)]
    public void What_is_suggested_claimed_or_verified_stays(LinkState state) => Suggest(Unknown with { State = state }, Mail, Dana).ShouldBeNull();

    [Fact]
    public void Rejected_contacts_are_read_as_they_were_written() =>
        RejectedContacts.Parse(RejectedContacts.None.With(A.Ana).With(A.Ben).With(A.Ana).ToString())
            .ShouldBe(RejectedContacts.None.With(A.Ana).With(A.Ben));

    private static PossibleContact Has(ReferenceKind kind, string key) =>
        Dana with { Emails = [], Phones = [], References = [new ListedReference(kind, key)] };

    private static ProfileLink? Suggest(ProfileLink link, ContactDetails details, params PossibleContact[] found) =>
        LinkSuggestionPolicy.Suggest(link, details, found, A.Monday);
}
