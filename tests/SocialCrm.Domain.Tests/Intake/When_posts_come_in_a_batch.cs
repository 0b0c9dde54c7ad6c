using System;
using System.Linq;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Domain.Tests.Intake;

public sealed class When_posts_come_in_a_batch
{
    private const string Good =
        "{\"Network\":\"x\",\"Account\":\"LarkspurAir\",\"PostId\":101,\"AuthorId\":\"77\",\"Text\":\"My bag is lost\",\"PostedOn\":\"2026-03-02T09:14:00Z\"}";

    private static readonly DateTime Now = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void All_fields_are_read()
    {
        const string full = "[{\"network\":\"Twitter\",\"account\":\"LarkspurAir\",\"postId\":\"101\",\"authorId\":\"77\",\"authorHandle\":\"@dana\","
            + "\"authorName\":\"Dana &amp; K\",\"authorVerified\":true,\"followers\":12,\"text\":\"It&#39;s lost\",\"postedOn\":\"2026-03-02T10:14:00+01:00\",\"inReplyTo\":\"100\","
            + "\"threadId\":\"9\",\"url\":\"https://x.example/101\",\"private\":true,\"automatic\":true}]";

        PostBatch.Read(full, Now).Single().Post.ShouldBe(new IncomingPost(
            Network.X,
            "LarkspurAir",
            "101",
            new Author("77", "dana", "Dana & K", 12) { IsVerified = true },
            "It's lost",
            new DateTime(2026, 3, 2, 9, 14, 0, DateTimeKind.Utc),
            "100",
            "9",
            "https://x.example/101",
            true,
            true));
    }

    [Theory]
    [InlineData("\"PostedOn\":\"2026-03-02T09:14:00Z\"", "\"PostedOn\":\"03/02/2026\"", "PostedOn is not a time like 2026-03-02T09:14:00Z: correct it.")]
    [InlineData("\"PostedOn\":\"2026-03-02T09:14:00Z\"", "\"PostedOn\":null", "PostedOn is missing: give it a time in UTC.")]
    [InlineData("\"x\"", "\"myspace\"", "Network 'myspace' is not known: give one of x, facebook, instagram, youtube, forum, review, other.")]
    [InlineData("\"Account\":\"LarkspurAir\"", "\"Account\":\" \"", "Account is missing: give it a value.")]
    [InlineData("\"Account\":\"LarkspurAir\"", "\"Account\":[]", "Account is not a text: correct it.")]
    [InlineData("\"AuthorId\"", "\"Followers\":\"many\",\"AuthorId\"", "Followers is not a whole number: correct it.")]
    [InlineData("\"AuthorId\"", "\"Private\":\"no\",\"AuthorId\"", "Private is not true or false: correct it.")]
    [InlineData("\"AuthorId\"", "\"ExistingPostId\":\"1\",\"AuthorId\"", "ExistingPostId is not taken here: send this post with scrm_IngestPost.")]
    [InlineData("\"Text\":\"My bag is lost\"", "\"Txt\":\"My bag is lost\"", "Text is missing: give it, blank for a picture.")]
    public void One_that_is_wrong_is_refused_and_leaves_the_others(string right, string wrong, string sentence)
    {
        var posts = PostBatch.Read($"[{Good},{Good.Replace(right, wrong)},{Good}]", Now);

        posts.Select(post => post.Refusal).ShouldBe(new[] { null, sentence, null });
        posts[2].Post!.PostId.ShouldBe("101");
    }

    [Fact]
    public void What_Dataverse_cannot_store_is_replaced_in_every_field() =>
        PostBatch.Read($"[{Good.Replace("\"77\"", "\"7\\u00017\",\"AuthorHandle\":\"da\\ud83d\"")}]", Now).Single().Post!.Author
            .ShouldBe(new Author("7\ufffd7", "da\ufffd", null, null));

    [Fact]
    public void One_that_is_no_object_is_refused_and_leaves_the_others() =>
        PostBatch.Read($"[7,{Good}]", Now).Select(post => post.Refusal)
            .ShouldBe(new[] { "The post is not a JSON object: put its fields between { and }.", null });

    [Theory]
    [InlineData("{}", "Posts is not a JSON array: put the posts between [ and ].")]
    [InlineData("[{]", "Posts is not JSON: a quotation mark is missing at character 3.")]
    public void A_text_that_holds_no_posts_is_refused_as_a_whole(string json, string sentence) =>
        Should.Throw<InvalidPostException>(() => PostBatch.Read(json, Now)).Message.ShouldBe(sentence);

    [Fact]
    public void More_than_one_call_can_take_are_refused() =>
        Should.Throw<InvalidPostException>(() => PostBatch.Read($"[{string.Join(",", Enumerable.Repeat("1", 201))}]", Now))
            .Message.ShouldBe("Posts holds 201 posts: send at most 200 in one call.");
}
