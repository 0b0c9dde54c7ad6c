using SocialCrm.Plugins.Recognition;

namespace SocialCrm.Domain.Tests.Recognition;

public sealed class When_a_customer_is_thanked
{
    private const string English = "Thank you for your kind words. We have passed them on, and they made somebody's day.";

    [Theory]
    [InlineData("Ana at the gate was so kind to my mother, thank you for that", English)]
    [InlineData("Ana!!! ❤️", English)]
    [InlineData("Ana en la puerta fue muy amable con mi madre, muchas gracias por todo", "Gracias por sus amables palabras. Se las hemos transmitido, y le han alegrado el día a alguien.")]
    [InlineData("Ana am Schalter war so nett zu meiner Mutter, vielen Dank dafür und weiter so", null)]
    public void It_is_in_their_language_or_not_drafted(string post, string? thanks) => ThankYou.For(post, null).ShouldBe(thanks);

    [Fact]
    public void The_channels_own_text_is_for_everybody() =>
        ThankYou.For("Ana am Schalter war so nett zu meiner Mutter, vielen Dank dafür und weiter so", " Danke! ").ShouldBe("Danke!");

    [Fact]
    public void An_empty_text_of_the_channel_is_none() => ThankYou.For("Ana was kind to us, thank you", " ").ShouldBe(English);
}
