using System;
using System.Linq;
using System.Text;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Tests.Replay;

public sealed class When_a_replay_file_is_read
{
    [Fact]
    public void A_post_is_read_with_all_that_it_tells()
    {
        var post = Read.OnePost("""
            {"type":"post","network":"x","account":"ContosoAir","postId":"101","author":{"id":"77","handle":"dana","name":"Dana K","followers":412,"verified":false},"text":"Late again","postedAt":"2026-03-02T10:14:00+01:00","inReplyTo":"99","threadId":"98","url":"https://x.com/1","reshareOf":"97","private":true,"automatic":true,"media":[]}
            """);
        post.ShouldBe(new PostAppeared("x", "ContosoAir", "101", new DateTime(2026, 3, 2, 9, 14, 0, DateTimeKind.Utc), new SourceLine("posts.ndjson", 1), new PostAuthor("77", "dana", "Dana K", 412, false), "Late again")
        {
            InReplyTo = "99",
            ThreadId = "98",
            Url = "https://x.com/1",
            ReshareOf = "97",
            IsPrivate = true,
            IsAutomatic = true,
        });
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("null", null)]
    public void Whether_the_network_has_verified_the_author_is_sent_as_told(string verified, bool? sent)
    {
        var request = IntakeRequest.Of(Read.OnePost(Read.Post.Replace("\"id\":\"77\"", $"\"id\":\"77\",\"verified\":{verified}")));

        request.Parameters.TryGetValue("AuthorVerified", out var told).ShouldBe(sent != null);
        told.ShouldBe(sent);
    }

    [Fact]
    public void What_a_post_does_not_tell_is_not_known()
    {
        var post = Read.OnePost(Read.Post);
        post.Author.ShouldBe(new PostAuthor("77", null, null, null, null));
        post.InReplyTo.ShouldBeNull();
        post.IsPrivate.ShouldBeNull();
        post.IsAutomatic.ShouldBeNull();
    }

    [Fact]
    public void Null_is_the_same_as_left_out() =>
        Read.OnePost(Read.Post.Replace("\"text\"", "\"inReplyTo\":null,\"private\":null,\"text\"")).ShouldBe(Read.OnePost(Read.Post));

    [Fact]
    public void Edits_and_deletions_are_read()
    {
        var (events, _) = Read.Lines(
            """{"type":"edit","network":"x","account":"ContosoAir","postId":"101","text":"Better words","at":"2026-03-02T09:20:00Z"}""",
            """{"type":"delete","network":"x","account":"ContosoAir","postId":"101","at":"2026-03-02T09:30:00Z"}""");
        events[0].ShouldBeOfType<PostEdited>().Text.ShouldBe("Better words");
        events[1].ShouldBeOfType<PostDeleted>().At.ShouldBe(new DateTime(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc));
    }

    [Fact]
    public void Numbers_are_taken_as_ids() =>
        Read.OnePost(Read.Post.Replace("\"101\"", "101")).PostId.ShouldBe("101");

    [Fact]
    public void Parts_of_a_second_are_dropped() =>
        Read.OnePost(Read.Post.Replace("09:14:00Z", "09:14:00.987Z")).At.ShouldBe(new DateTime(2026, 3, 2, 9, 14, 0, DateTimeKind.Utc));

    [Fact]
    public void More_followers_than_a_column_holds_count_as_the_most_it_holds() =>
        Read.OnePost(Read.Post.Replace("\"id\":\"77\"", "\"id\":\"77\",\"followers\":9999999999")).Author.Followers.ShouldBe(int.MaxValue);

    [Fact]
    public void Blank_lines_carriage_returns_and_a_byte_order_mark_are_nothing()
    {
        var (events, refused) = Read.Bytes(Encoding.UTF8.GetBytes("\uFEFF" + Read.Post + "\r\n\r\n  \n"));
        events.Count.ShouldBe(1);
        refused.ShouldBeEmpty();
    }

    [Fact]
    public void Line_numbers_count_blank_lines_and_refused_ones_and_the_rest_goes_on()
    {
        var (events, refused) = Read.Lines(Read.Post, "", "nonsense", Read.Post);
        events.Select(e => e.Source.Line).ShouldBe([1, 4]);
        refused.Single().ToString().ShouldBe("posts.ndjson:3: this is not a JSON object on one line.");
    }
}
