using SocialCrm.Plugins.Text;

namespace SocialCrm.Domain.Tests.Text;

public sealed class When_personal_data_stands_in_a_text
{
    [Theory]
    [InlineData("mail dana.k+x@mail.example.com now", "mail [e-mail] now")]
    [InlineData("(dana@example.com)", "([e-mail])")]
    [InlineData("call 555-123-4567", "call [phone]")]
    [InlineData("call (555) 123-4567.", "call [phone].")]
    [InlineData("call +4930123456", "call [phone]")]
    [InlineData("call 1-800-555-0100", "call [phone]")]
    [InlineData("call 555-0100", "call [phone]")]
    [InlineData("call 020 7946 0958", "call [phone]")]
    [InlineData("card 4111 1111 1111 1111 used", "card [card] used")]
    [InlineData("card 4111-1111-1111-1111", "card [card]")]
    [InlineData("card 378282246310005", "card [card]")]
    [InlineData("ticket 4111111111111112", "ticket [number]")]
    [InlineData("code KX7Q2M", "code [booking code]")]
    [InlineData("Confirmation number: HXWKLT", "Confirmation number: [booking code]")]
    [InlineData("my passport C01X00T47 is lost", "my passport [document] is lost")]
    [InlineData("passport no. 12345678", "passport no. [document]")]
    [InlineData("Passport: X1234567, help", "Passport: [document], help")]
    [InlineData("my id is AB1234567", "my id is [document]")]
    [InlineData("Visa:4111111111111111exp 12/27", "Visa:[card]exp 12/27")]
    [InlineData("4111 1111 1111 1111 12/27 123", "[card] 12/27 123")]
    [InlineData("4111 1111 1111 1111 12 27", "[card] 12 27")]
    public void It_is_masked_by_kind(string text, string masked) => PersonalData.Mask(text).ShouldBe(masked);

    [Theory]
    [InlineData("@dana why")]
    [InlineData("dana@ work")]
    [InlineData("flight UA1234 on 2/22 at 10:30")]
    [InlineData("2026-03-02 and 3/27-4/2")]
    [InlineData("$1,234,567.89 lost")]
    [InlineData("flight 1234 gate 22 seat 14")]
    [InlineData("2 hours, 45 minutes")]
    [InlineData("PLEASE FIX THIS ORDERS NOTICE")]
    [InlineData("order 123456")]
    [InlineData("A321 and 737-800")]
    [InlineData("passport control took 3 hours")]
    [InlineData("BOEING777 and KL0651234A")]
    public void Other_numbers_and_words_are_left(string text) => PersonalData.Mask(text).ShouldBe(text);

    [Theory]
    [InlineData("card 4111 1111 1111 1111, mail dana@example.com", "card [card], mail dana@example.com")]
    [InlineData("#4111-1111-1111-1111", "#[card]")]
    [InlineData("$6011 0009 9013 9424", "$[card]")]
    [InlineData("amex 3782 822463 10005 and 30569309025904", "amex [card] and [card]")]
    [InlineData("4111 - 1111 - 1111 - 1111", "[card]")]
    public void Only_cards_are_hidden_in_what_is_kept(string text, string kept) => PersonalData.MaskCards(text).ShouldBe(kept);

    [Theory]
    [InlineData("ticket 4111111111111112")]
    [InlineData("call +49 30 1234567")]
    [InlineData("411111111111")]
    [InlineData("41111111111111111111")]
    [InlineData("4111\n1111\n1111\n1111")]
    public void Numbers_that_are_no_cards_are_kept(string text) => PersonalData.MaskCards(text).ShouldBe(text);
}
