using SocialCrm.Plugins.Identity;

namespace SocialCrm.Domain.Tests.Identity;

public sealed class When_contact_details_are_read
{
    [Theory]
    [InlineData("+49 (0)30 123-4567", "49301234567")]
    [InlineData("0049 30 1234567", "49301234567")]
    [InlineData("030 1234567", "0301234567")]
    [InlineData("555-1234", null)]
    [InlineData("1234567890123456", null)]
    [InlineData(null, null)]
    public void Phone_numbers_are_compared_by_their_digits(string? number, string? key) => PhoneNumber.Key(number).ShouldBe(key);

    [Fact]
    public void Every_address_and_number_of_a_text_is_found_once()
    {
        var details = ContactDetails.In("Mail Ana.Vela@Example.com or ana.vela@example.com, call +49 30 1234567 (flight LH 1234, paid $1500)");

        details.Emails.ShouldBe(["ana.vela@example.com"]);
        details.Phones.ShouldBe(["49301234567"]);
    }

    [Fact]
    public void A_card_number_and_a_handle_are_no_contact_details() =>
        ContactDetails.In("@LarkspurAir my card is 4111 1111 1111 1111").AreNone.ShouldBeTrue();
}
