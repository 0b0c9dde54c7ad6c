using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Triage;

public sealed class When_a_post_is_hostile
{
    private const int Longest = 32_000;

    private const int RandomPosts = 2_000;

    private const int ShortRandomPosts = 100_000;

    private const string Alphabet = "aAeoz 0159.,:;!?'\"#@$*()[]<>/\\-_\n\t\0\u0001\u0301\u200D\u200F\u202E\uFE0F\uD83D\uDE00\uDFFB\uD83C\uDDE9I\u0130\u0131ß£€？。各각नि&;";

    private static readonly Dictionary<string, string> Shapes = new()
    {
        ["nothing"] = "",
        ["emoji"] = Repeated("😀"),
        ["joined emoji"] = Repeated("👩\u200D"),
        ["flags"] = Repeated("🇩🇪"),
        ["half pairs"] = Repeated("\uD83D"),
        ["other halves"] = Repeated("\uDE00"),
        ["marks"] = "a" + Repeated("\u0301"),
        ["direction marks"] = Repeated("\u202Ea\u202C"),
        ["zeros"] = Repeated("\0"),
        ["brackets"] = Repeated("("),
        ["quotes"] = Repeated("\""),
        ["handles"] = Repeated("@a "),
        ["at signs"] = Repeated("a@"),
        ["digits"] = Repeated("1"),
        ["grouped digits"] = Repeated("12 "),
        ["apostrophes"] = Repeated("a'"),
        ["stars"] = Repeated("f*"),
        ["one long word"] = Repeated("a"),
        ["one cue"] = Repeated("not "),
        ["contrasts"] = Repeated("good but "),
        ["concessions"] = Repeated("despite "),
        ["gaps"] = Repeated("lost my my bag "),
        ["question marks"] = Repeated("?!"),
        ["entities"] = Repeated("&amp;#"),
        ["lines"] = Repeated("\n"),
        ["links"] = Repeated("http://a "),
        ["hash signs"] = Repeated("#a#"),
        ["a bomb for patterns"] = Repeated("a") + "!",
        ["a bomb with groups"] = Repeated("(a+)+") + "$",
        ["words of one kind"] = Repeated("bag "),
        ["a pile of marks"] = Repeated("Z\u0341\u0351\u0353\u0356\u035B\u0317\u0323 "),
        ["control characters"] = Repeated("\u0001\u0008\u001B"),
    };

    public static TheoryData<string> Names() => new(Shapes.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_decided_the_same_way_twice(string shape) => Post.Triaged(Shapes[shape]).ShouldBe(Post.Triaged(Shapes[shape]));

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_reasons_fit_their_column(string shape) =>
        SignalsJson.Write(Post.Triaged(Shapes[shape])).Length.ShouldBeLessThanOrEqualTo(SignalsJson.Maximum);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_gets_a_title_of_one_line(string shape)
    {
        var title = CaseTitle.From(PostText.Decode(Shapes[shape]), "ContosoAir");

        title.Length.ShouldBeInRange(1, CaseTitle.Maximum);
        title.ShouldNotContain('\n');
    }

    [Fact]
    public void Random_posts_are_decided_within_the_ranges()
    {
        var random = new Random(20150216);
        for (var post = 0; post < RandomPosts; post++)
        {
            var text = RandomText(random, 200);

            var decision = Post.Triaged(text);

            decision.ShouldBe(Post.Triaged(text), text);
            decision.Tone.ShouldBeInRange(-1m, 1m, text);
            decision.Confidence.ShouldBeInRange(0m, 1m, text);
            CaseTitle.From(text, "ContosoAir").Length.ShouldBeInRange(1, CaseTitle.Maximum, text);
        }
    }

    [Fact]
    public void A_hundred_thousand_random_posts_are_read_the_same_way_twice()
    {
        var random = new Random(20151122);
        for (var post = 0; post < ShortRandomPosts; post++)
        {
            var text = RandomText(random, 60);

            var decision = Post.Triaged(text);
            var again = Post.Triaged(text);

            (decision.Intent, decision.Tones, decision.Urgency, decision.NeedsCase, decision.NeedsReview)
                .ShouldBe((again.Intent, again.Tones, again.Urgency, again.NeedsCase, again.NeedsReview), text);
        }
    }

    private static string RandomText(Random random, int longest) =>
        new(Enumerable.Range(0, random.Next(longest)).Select(_ => Alphabet[random.Next(Alphabet.Length)]).ToArray());

    private static string Repeated(string piece) => string.Concat(Enumerable.Repeat(piece, Longest / piece.Length));
}
