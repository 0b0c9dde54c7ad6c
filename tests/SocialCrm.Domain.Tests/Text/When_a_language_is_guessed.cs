using System.Linq;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Domain.Tests.Text;

public sealed class When_a_language_is_guessed
{
    [Theory]
    [InlineData("en", "where is my bag, it was not on the plane")]
    [InlineData("de", "Wo ist mein Koffer? Ich warte seit drei Stunden")]
    [InlineData("fr", "Bonjour, où est ma valise ? Je n'ai pas de nouvelles")]
    [InlineData("es", "Hola, ¿dónde está mi maleta? No tengo respuesta desde ayer")]
    [InlineData("it", "Dove è la mia valigia? Non ho ancora una risposta")]
    [InlineData("pt", "Olá, onde está a minha mala? Ainda não tenho resposta")]
    [InlineData("nl", "Waar is mijn koffer? Ik heb nog niet gehoord van jullie")]
    [InlineData("sv", "Var är min väska? Jag har inte fått något svar från er")]
    [InlineData("pl", "Gdzie jest moja walizka? Nie mam żadnej odpowiedzi")]
    [InlineData("tr", "Benim bavulum nerede? Çok bekledim ama haber yok")]
    public void Small_words_tell_it(string code, string text) => LanguageGuess.Of(text).ShouldBe(code);

    [Theory]
    [InlineData("ru", "Где мой чемодан?")]
    [InlineData("uk", "Де моя валіза?")]
    [InlineData("el", "Πού είναι η βαλίτσα μου;")]
    [InlineData("he", "איפה המזוודה שלי")]
    [InlineData("ar", "أين حقيبتي")]
    [InlineData("fa", "چمدان من کجاست")]
    [InlineData("hi", "मेरा बैग कहाँ है")]
    [InlineData("th", "กระเป๋าของฉันอยู่ที่ไหน")]
    [InlineData("ja", "私の荷物はどこですか")]
    [InlineData("zh", "我的行李在哪里")]
    [InlineData("ko", "제 가방은 어디에 있나요")]
    public void A_script_of_its_own_tells_it(string code, string text) => LanguageGuess.Of("@ContosoAir " + text).ShouldBe(code);

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("la")]
    [InlineData("lost bag")]
    [InlineData("XK12 LHR OSL 14:20")]
    [InlineData("Contoso Contoso Contoso")]
    [InlineData("😡😡😡 !!!")]
    [InlineData("RT @rival wo ist mein Koffer, ich warte seit drei Stunden")]
    public void A_short_unclear_or_quoted_text_tells_none(string text) => LanguageGuess.Of(text).ShouldBeNull();

    [Fact]
    public void Every_code_is_one_of_ISO_639_1() => LanguageGuess.Known.ShouldAllBe(code => code.Length == 2 && code.All(char.IsAsciiLetterLower));
}
