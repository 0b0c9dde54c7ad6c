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
    public void Other_numbers_and_words_are_left(string text) => PersonalData.Mask(text).ShouldBe(text);
}
