using System.Linq;
using SocialCrm.Plugins.Refusals;

namespace SocialCrm.Domain.Tests.Refusals;

public sealed class When_a_sentence_is_translated
{
    private readonly TranslatedSentences _spanish = TranslatedSentences.In(3082);

    [Fact]
    public void It_says_the_same_in_the_other_language() =>
        _spanish.Of("Route to queue needs a queue: set Queue.").ShouldBe("Enviar a la cola necesita una cola: indique Cola.");

    [Fact]
    public void What_it_is_about_stays_at_its_place() =>
        _spanish.Of("The policies \"Calm\" and \"Urgent (X)\" both have order 10; give one of them another order.")
            .ShouldBe("Las directivas «Calm» y «Urgent (X)» tienen el orden 10; dé otro orden a una de ellas.");

    [Fact]
    public void A_sentence_for_people_who_write_requests_has_no_translation() =>
        _spanish.Of("MaxCases is 0: give a number from 1 to 500.").ShouldBeNull();

    [Fact]
    public void Part_of_a_sentence_is_not_that_sentence() =>
        _spanish.Of("Route to queue needs a queue: set Queue. And a team.").ShouldBeNull();

    [Fact]
    public void Several_sentences_are_translated_one_by_one() =>
        _spanish.Of("Case CAS-1 is resolved: reactivate it before you answer. The text has 300 characters: shorten it to 280, the longest that Larkspur Inc. on X takes. The author is blocked: unblock the social profile before you answer.")
            .ShouldBe("El caso CAS-1 está resuelto: reactívelo antes de responder. El texto tiene 300 caracteres: acórtelo a 280, lo máximo que admite Larkspur Inc. on X. El autor está bloqueado: desbloquee el perfil social antes de responder.");

    [Fact]
    public void A_hostile_name_changes_nothing_but_itself() =>
        _spanish.Of("The phrase \"$1 {0} (.*)\" holds no word, so no post can match it: write a word or remove the line.")
            .ShouldStartWith("La frase «$1 {0} (.*)» no contiene ninguna palabra");

    [Fact]
    public void Every_hole_of_a_translation_is_one_of_the_sentence()
    {
        foreach (var pair in TranslatedSentences.Pairs(3082))
            Holes(pair.Value).Except(Holes(pair.Key)).ShouldBeEmpty(pair.Value);
    }

    private static System.Collections.Generic.IEnumerable<string> Holes(string sentence) =>
        System.Text.RegularExpressions.Regex.Matches(sentence, @"\{\d\}").Select(match => match.Value);
}
