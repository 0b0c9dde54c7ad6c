using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Domain.Tests.Identity;

public sealed class When_a_reference_is_compared
{
    [Theory]
    [InlineData("kx-7q 2m", "KX7Q2M")]
    [InlineData(" #4711-0023 ", "47110023")]
    [InlineData(" - ", null)]
    [InlineData(null, null)]
    public void Spaces_dashes_and_case_of_a_number_do_not_matter(string? reference, string? key)
    {
        ReferenceKey.Of(ReferenceKind.Booking, null, reference).ShouldBe(key);
        ReferenceKey.Of(ReferenceKind.Order, null, reference).ShouldBe(key);
    }

    [Theory]
    [InlineData("@Ana-Costa ", "instagram ana-costa")]
    [InlineData("ana.costa", "instagram ana.costa")]
    [InlineData(" @ ", null)]
    public void A_handle_is_compared_with_its_network_and_without_its_at_sign(string handle, string? key) =>
        ReferenceKey.Of(ReferenceKind.Handle, Network.Instagram, handle).ShouldBe(key);

    [Fact]
    public void A_handle_without_a_network_says_nothing() => ReferenceKey.Of(ReferenceKind.Handle, null, "ana").ShouldBeNull();

    [Theory]
    [InlineData("my booking is kx7q2m, thanks", "KX7Q2M")]
    [InlineData("KX-7Q2M", "KX7Q2M")]
    [InlineData("Order #4711002", "4711002")]
    [InlineData("order no. 302-1234567-12345", "302123456712345")]
    [InlineData("my order number is 4029381123", "4029381123")]
    [InlineData("booking code KXQWEM please", "KXQWEM")]
    public void What_looks_like_a_reference_is_found(string text, string key) => ContactDetails.In(text).References.ShouldBe([key]);

    [Theory]
    [InlineData("Please help, my bag is LOST since monday")]
    [InlineData("my booking please, it is gone")]
    [InlineData("call +49 30 1234567 or 0301234567")]
    [InlineData("mail dana1985@example.com or ask @dana1985")]
    [InlineData("see https://example.com/orders/AB12345")]
    [InlineData("it cost $12345 for row 12A")]
    [InlineData("my card is 4111111111111111")]
    [InlineData("AB1234567890123456789")]
    [InlineData("Grüße123")]
    public void Words_phones_addresses_links_and_prices_are_no_references(string text) => ContactDetails.In(text).References.ShouldBeEmpty();

    [Fact]
    public void At_most_five_are_looked_for_and_each_once() =>
        ContactDetails.In("A1111 A2222 a1111 A3333 A4444 A5555 A6666").References.ShouldBe(["A1111", "A2222", "A3333", "A4444", "A5555"]);

    [Fact]
    public void The_network_of_a_profile_follows_from_its_key()
    {
        PostKey.NetworkOfProfile(PostKey.OfProfile(Network.Forum, "77"), "77").ShouldBe(Network.Forum);
        PostKey.NetworkOfProfile(PostKey.OfProfile(Network.Forum, "77"), "78").ShouldBeNull();
    }
}
