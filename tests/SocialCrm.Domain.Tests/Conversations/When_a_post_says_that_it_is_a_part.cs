using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SocialCrm.Plugins.Conversations.Parts;

namespace SocialCrm.Domain.Tests.Conversations;

public sealed class When_a_post_says_that_it_is_a_part
{
    [Theory]
    [InlineData("My bag has been missing since Monday (1/2)", 1, 2)]
    [InlineData("(2/2) and nobody at the desk could tell me where it is", 2, 2)]
    [InlineData("@LarkspurAir (1/3) my bag has been missing since Monday", 1, 3)]
    [InlineData("@LarkspurAir @ana 1/3 My bag has been missing since Monday", 1, 3)]
    [InlineData("[2/3] nobody at the desk could tell me where it is", 2, 3)]
    [InlineData("{3/3} so where is it", 3, 3)]
    [InlineData("( 1 / 2 ) my bag has been missing", 1, 2)]
    [InlineData("1/3 My bag has been missing since Monday", 1, 3)]
    [InlineData("1/3 my bag has been missing since Monday", 1, 3)]
    [InlineData("2/3 and nobody at the desk could tell me where it is", 2, 3)]
    [InlineData("3/3 luggage still not here", 3, 3)]
    [InlineData("1/2: my bag has been missing", 1, 2)]
    [InlineData("1/2 - my bag has been missing", 1, 2)]
    [InlineData("1/2) my bag has been missing", 1, 2)]
    [InlineData("1/2\nmy bag has been missing", 1, 2)]
    [InlineData("My bag has been missing since Monday. 1/2", 1, 2)]
    [InlineData("My bag has been missing since Monday and nobody… 1/2", 1, 2)]
    [InlineData("My bag has been missing and nobody helps 1/2", 1, 2)]
    [InlineData("My bag has been missing and nobody helps 1/2…", 1, 2)]
    [InlineData("My bag has been missing\n1/2", 1, 2)]
    [InlineData("My bag has been missing 😡 1/2", 1, 2)]
    [InlineData("My bag has been missing. 2/4 https://t.co/abc #fail @LarkspurAir", 2, 4)]
    [InlineData("Nobody at the desk could tell me where it is. 2 of 3", 2, 3)]
    [InlineData("2 of 3: nobody at the desk could tell me", 2, 3)]
    [InlineData("2 of 3 Nobody at the desk could tell me", 2, 3)]
    [InlineData("(2 of 3) nobody at the desk could tell me", 2, 3)]
    [InlineData("Nobody at the desk could tell me (2 of 3)", 2, 3)]
    [InlineData("part 2/3 nobody at the desk could tell me", 2, 3)]
    [InlineData("Part 2 of 3: nobody at the desk could tell me", 2, 3)]
    [InlineData("(part 2/3) nobody at the desk could tell me", 2, 3)]
    [InlineData("Parte 2 de 3: nadie sabe nada", 2, 3)]
    [InlineData("parte 2 de 3 y nadie sabe nada", 2, 3)]
    [InlineData("Mi maleta no aparece. (2 de 3)", 2, 3)]
    [InlineData("booking a different type of ticket...1/2", 1, 2)]
    [InlineData("hence why I would like(1/2)", 1, 2)]
    [InlineData("@LarkspurAir ...2/2 does not help me", 2, 2)]
    [InlineData("…2/3 and then they left", 2, 3)]
    [InlineData("(12/25) and it goes on", 12, 25)]
    [InlineData("(2/10) and it goes on", 2, 10)]
    [InlineData("قضيتي لم تحل منذ أسبوع (1/2)", 1, 2)]
    public void It_tells_its_number_and_how_many_there_are(string text, int number, int count) =>
        PartMark.Of(text).ShouldBe(new PartMark(number, count));

    [Theory]
    [InlineData("My bag has been missing since Monday (1/n)", 1)]
    [InlineData("1/n so this is how they treat you", 1)]
    [InlineData("pt 2 nobody at the desk could tell me", 2)]
    [InlineData("Pt. 2: nobody at the desk could tell me", 2)]
    [InlineData("pt2 Nobody at the desk could tell me", 2)]
    [InlineData("nobody at the desk could tell me pt 2", 2)]
    [InlineData("(part 2) nobody at the desk could tell me", 2)]
    [InlineData("Part 2: nobody at the desk could tell me", 2)]
    [InlineData("Parte 2: nadie sabe nada", 2)]
    [InlineData("This is how they treat you (1/?)", 1)]
    public void It_may_not_know_how_many_there_will_be(string text, int number) => PartMark.Of(text).ShouldBe(new PartMark(number, null));

    [Theory]
    [InlineData("You are supposed to be there 24/7")]
    [InlineData("24/7 support, they said")]
    [InlineData("Support is there 7/24")]
    [InlineData("1/2 price my foot, I was charged in full")]
    [InlineData("1/2 Price sale, and then they charge in full")]
    [InlineData("2/3 of my luggage never came")]
    [InlineData("Lost 2/3 of my luggage")]
    [InlineData("2 of 3 bags never came")]
    [InlineData("we only got 2 of 3")]
    [InlineData("my flight was 1/2/2026")]
    [InlineData("1/2/2026 was the day")]
    [InlineData("my flight is on 1/2")]
    [InlineData("booked for 3/12")]
    [InlineData("See you 7/21")]
    [InlineData("pls port my number when we move 3/9")]
    [InlineData("7/21 Flight was a mess")]
    [InlineData("never forget 9/11")]
    [InlineData("it is 50/50")]
    [InlineData("2/10 would not fly again")]
    [InlineData("Service 8/10")]
    [InlineData("Best crew ever! 10/10")]
    [InlineData("Best crew ever (10/10)")]
    [InlineData("Worst airline ever. 1/5")]
    [InlineData("1/5 stars")]
    [InlineData("Refund: 1/2 paid, rest missing")]
    [InlineData("You refunded only 1/2")]
    [InlineData("the cup was 1/2 full and cold")]
    [InlineData("1/2 full cup of coffee")]
    [InlineData("they were 1 1/2 hours late")]
    [InlineData("gone for 1/2 hour")]
    [InlineData("$1/2")]
    [InlineData("a line for an hr and 1/2 now")]
    [InlineData("What... 2.1/2")]
    [InlineData("it was (only 1/2)")]
    [InlineData("waiting for part 2")]
    [InlineData("where is part 2?")]
    [InlineData("Part 2 of my complaint was never read")]
    [InlineData("I need part 2 of the form")]
    [InlineData("part of my luggage is missing")]
    [InlineData("(3/2) what")]
    [InlineData("(1/26) what")]
    [InlineData("(0/2) what")]
    [InlineData("(01/02) what")]
    [InlineData("(1/1) what")]
    [InlineData("gate 1/2 is closed")]
    [InlineData("boarding at gate 1/2")]
    [InlineData("1/2")]
    [InlineData("@LarkspurAir (1/2)")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("My bag (1/2) has been missing since Monday")]
    [InlineData("http://x.test/1/2")]
    public void A_fraction_a_date_or_a_rating_is_no_part(string text) => PartMark.Of(text).ShouldBeNull();

    [Theory]
    [InlineData("My bag is lost (1/2)", "My bag is lost")]
    [InlineData("@LarkspurAir 1/2: my bag is lost", "@LarkspurAir my bag is lost")]
    [InlineData("2/2 - and nobody helps", "and nobody helps")]
    [InlineData("My bag is lost. 1/2 https://t.co/abc", "My bag is lost. https://t.co/abc")]
    [InlineData("My bag is lost", "My bag is lost")]
    public void The_text_can_be_had_without_it(string text, string without) => PartMark.Without(text).ShouldBe(without);

    /// <summary>The posts that triage learns from hold 54 parts of messages; whatever else is found there is a fraction, a date or a rating.</summary>
    [Fact]
    public void Of_the_posts_that_triage_learns_from_only_parts_are_taken_for_parts()
    {
        var posts = Directory.GetFiles(TrainingFolder(), "*.csv").SelectMany(File.ReadLines).Skip(1).Select(line => line.Split(',', 4)[^1].Trim('"')).ToList();

        var found = posts.Where(post => PartMark.Of(post) != null).ToList();

        found.Count(post => Regex.IsMatch(post, @"(^|[\s(])[1-4]( ?/ ?| of )[2-4]([\s):]|$)")).ShouldBe(54);
        found.Count.ShouldBe(54);
    }

    private static string TrainingFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(here, "../../../../Plugins/Triage/Training"));
}
