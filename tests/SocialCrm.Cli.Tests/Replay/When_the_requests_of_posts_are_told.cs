using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace SocialCrm.Cli.Tests.Replay;

public sealed class When_the_requests_of_posts_are_told : IDisposable
{
    private const string Bag = """{"type":"post","network":"x","account":"ContosoAir","postId":"1","author":{"id":"77"},"text":"My bag did not arrive in Porto. Where is it?","postedAt":"2026-03-02T09:00:00Z"}""";
    private const string Still = """{"type":"post","network":"x","account":"ContosoAir","postId":"2","author":{"id":"77"},"text":"Still nothing.","postedAt":"2026-03-02T09:30:00Z","inReplyTo":"1"}""";
    private const string Other = """{"type":"post","network":"x","account":"ContosoAir","postId":"4","author":{"id":"79"},"text":"You cancelled my flight, I want my money back.","postedAt":"2026-03-02T09:10:00Z"}""";
    private const string Third = """{"type":"post","network":"x","account":"ContosoAir","postId":"5","author":{"id":"80"},"text":"My seat was broken, please help.","postedAt":"2026-03-02T09:20:00Z"}""";
    private const string Thanks = """{"type":"post","network":"x","account":"ContosoAir","postId":"3","author":{"id":"78"},"text":"Thank you for a lovely flight, great crew!","postedAt":"2026-03-02T10:00:00Z"}""";

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public void Each_kind_of_post_is_named_with_its_median_and_its_most_within_the_budget()
    {
        Replay(Bag, Other, Third, Still, Still);

        var told = Regex.Match(_line.Out, "median and most: a second delivery (\\d+) and (\\d+), a known author's follow-up (\\d+) and (\\d+), a new author's case (\\d+) and (\\d+)\\.");
        told.Success.ShouldBeTrue(_line.Out);
        var numbers = told.Groups.Values.Skip(1).Select(group => int.Parse(group.Value, CultureInfo.InvariantCulture)).ToList();
        numbers[0].ShouldBe(2);
        numbers[1].ShouldBe(2);
        numbers[2].ShouldBeInRange(3, 6);
        numbers[3].ShouldBe(numbers[2]);
        numbers[4].ShouldBeInRange(7, 12);
        numbers[5].ShouldBeGreaterThan(numbers[4], "The first post reads the set-up.");
    }

    [Fact]
    public void A_kind_that_did_not_occur_is_left_out()
    {
        Replay(Thanks);
        _line.Out.ShouldNotContain("median and most");

        Replay(Bag, Thanks);
        _line.Out.ShouldContain("median and most: a new author's case ");
    }

    private void Replay(params string[] lines)
    {
        _line.Write("posts.ndjson", string.Join('\n', lines));
        _line.Run("replay", "posts.ndjson").ShouldBe(0, _line.Error);
    }
}
