using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Triage;

public sealed class When_cues_are_edited
{
    private static readonly string[] Meaning = ["tone.csv", "problems.csv", "asks.csv", "noise.csv"];

    public static TheoryData<string> Files() => ["tone.csv", "problems.csv", "asks.csv", "noise.csv", "urgency.csv", "replies.csv", "grammar.csv"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_word_is_written_in_its_normal_form(string file) =>
        Words(file).Where(word => word != ".." && !IsNormal(word)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_cue_says_why(string file) =>
        PhraseRow.ReadAll("Triage.Cues." + file).Where(row => row.Reason.Trim().Length < 5).Select(row => row.Where).ShouldBeEmpty();

    [Fact]
    public void No_phrase_of_the_meaning_stands_twice() =>
        Repeated(Meaning.SelectMany(Phrases)).ShouldBeEmpty();

    [Theory]
    [InlineData("urgency.csv")]
    [InlineData("replies.csv")]
    [InlineData("grammar.csv")]
    public void No_phrase_stands_twice(string file) => Repeated(Phrases(file)).ShouldBeEmpty();

    [Fact]
    public void All_files_load() => CueBook.Instance.ShouldNotBeNull();

    private static IEnumerable<string> Repeated(IEnumerable<string> phrases) =>
        phrases.GroupBy(phrase => phrase).Where(group => group.Count() > 1).Select(group => group.Key);

    private static IEnumerable<string> Words(string file) =>
        PhraseRow.ReadAll("Triage.Cues." + file).SelectMany(row => row.Phrases).SelectMany(phrase => phrase.Split(' ')).SelectMany(part => part.Split('/')).Distinct();

    private static IEnumerable<string> Phrases(string file) =>
        PhraseRow.ReadAll("Triage.Cues." + file).SelectMany(row => row.Phrases).SelectMany(Expanded);

    /// <summary>A phrase with alternatives as the phrases that it stands for.</summary>
    private static IEnumerable<string> Expanded(string phrase) =>
        phrase.Split(' ').Aggregate(
            new[] { "" }.AsEnumerable(),
            (starts, part) => starts.SelectMany(start => part.Split('/').Select(word => start + " " + word)));

    private static bool IsNormal(string word)
    {
        var tokens = PostTokenizer.Read(word is "#" or "$" ? (word == "#" ? "1" : "$1") : word == "f*" ? "f**" : word);
        return tokens.Count == 1 && tokens.FormOf(0) == word;
    }
}
