using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Domain.Tests.Identity;

public sealed class When_a_profile_is_told_anew
{
    private static readonly KnownAuthor Known = A.Author();

    [Fact]
    public void Nothing_is_written_when_nothing_changed() =>
        ProfileChange.IsNeeded(Known, new Author("77", "dana", "Dana K", 412)).ShouldBeFalse();

    [Fact]
    public void A_changed_handle_is_written() =>
        ProfileChange.IsNeeded(Known, new Author("77", "dana_k", "Dana K", 412)).ShouldBeTrue();

    [Fact]
    public void A_changed_name_is_written() =>
        ProfileChange.IsNeeded(Known, new Author("77", "dana", "Dana Kim", 412)).ShouldBeTrue();

    [Fact]
    public void A_handle_that_the_network_leaves_out_is_not_erased() =>
        ProfileChange.IsNeeded(Known, new Author("77", null, null, null)).ShouldBeFalse();

    [Fact]
    public void A_few_followers_more_are_not_worth_a_write() =>
        ProfileChange.IsNeeded(Known, new Author("77", "dana", "Dana K", 413)).ShouldBeFalse();

    [Fact]
    public void Twice_as_many_followers_are() =>
        ProfileChange.IsNeeded(Known, new Author("77", "dana", "Dana K", 824)).ShouldBeTrue();

    [Theory]
    [InlineData(false, true, true)]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(true, null, false)]
    [InlineData(false, false, false)]
    public void That_the_network_has_verified_the_account_is_written_when_it_is_new(bool known, bool? told, bool isNeeded) =>
        ProfileChange.IsNeeded(Known with { IsNetworkVerified = known }, new Author("77", "dana", "Dana K", 412) { IsVerified = told }).ShouldBe(isNeeded);

    [Theory]
    [InlineData("Dana Kim Lee", "Dana Kim", "Lee")]
    [InlineData("Dana", null, "Dana")]
    public void A_contact_takes_the_name_that_is_shown(string name, string? first, string last) =>
        PersonName.Of(new Author("77", "dana", name, null)).ShouldBe(new PersonName(first, last));

    [Fact]
    public void Without_a_name_the_handle_stands_in() =>
        PersonName.Of(new Author("77", "dana", " ", null)).ShouldBe(new PersonName(null, "dana"));

    [Fact]
    public void Without_a_handle_the_id_stands_in() => PersonName.Of(new Author("77", null, null, null)).Last.ShouldBe("77");
}
