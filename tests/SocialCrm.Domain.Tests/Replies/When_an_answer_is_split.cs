using System.Linq;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Domain.Tests.Replies;

public sealed class When_an_answer_is_split
{
    [Fact]
    public void What_fits_stays_one_post_without_a_number()
    {
        ReplyParts.Split("Hello Ana", 9, 1).ShouldBe(["Hello Ana"]);
        ReplyParts.Split(new string('a', 40000), null, 1)!.Count.ShouldBe(1);
    }

    [Fact]
    public void Parts_end_at_words_and_say_how_many_there_are() =>
        ReplyParts.Split("one two three four", 15, 3).ShouldBe(["one two (1/3)", "three (2/3)", "four (3/3)"]);

    [Fact]
    public void What_needs_more_parts_than_allowed_is_no_answer()
    {
        ReplyParts.Split("one two three four", 15, 2).ShouldBeNull();
        ReplyParts.Split("one two", 6, 20).ShouldBeNull();
    }

    [Fact]
    public void A_word_longer_than_a_post_is_cut_but_no_character_is()
    {
        var parts = ReplyParts.Split(string.Concat(Enumerable.Repeat("👩‍🚀", 4)), 16, 4);

        parts.ShouldBe(["👩‍🚀👩‍🚀 (1/2)", "👩‍🚀👩‍🚀 (2/2)"]);
    }

    /// <summary>Nothing is lost, nothing is too long, and the numbers count up.</summary>
    [Fact]
    public void Whatever_is_written_comes_out_whole()
    {
        string[] words = ["a", "bag", "refund", "Lisbon", "extraordinarily"];
        var split = 0;
        for (var limit = 30; limit <= 80; limit++)
        {
            for (var count = 1; count <= 60; count++)
            {
                var text = string.Join(" ", Enumerable.Range(0, count).Select(at => words[((at * at) + limit) % words.Length]));
                if (ReplyParts.Split(text, limit, 20) is not { Count: > 1 } parts)
                    continue;
                split++;
                parts.ShouldAllBe(part => part.Length <= limit);
                string.Join(" ", parts.Select((part, at) => Bare(part, $" ({at + 1}/{parts.Count})"))).ShouldBe(text);
            }
        }

        split.ShouldBeGreaterThan(1000);
    }

    private static string Bare(string part, string mark)
    {
        part.ShouldEndWith(mark);
        return part[..^mark.Length];
    }
}
