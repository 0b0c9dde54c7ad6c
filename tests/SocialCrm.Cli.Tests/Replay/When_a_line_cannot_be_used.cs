namespace SocialCrm.Cli.Tests.Replay;

public sealed class When_a_line_cannot_be_used
{
    [Theory]
    [InlineData("\"type\":\"post\"", "\"type\":\"like\"", "type is \"like\"; it must be post, edit or delete.")]
    [InlineData("\"type\":\"post\",", "", "type is missing.")]
    [InlineData("\"network\":\"x\"", "\"network\":\"myspace\"", "network is \"myspace\"; it must be one of x, facebook, instagram, youtube, forum, review, other.")]
    [InlineData("\"account\":\"ContosoAir\"", "\"account\":\" \"", "account is empty.")]
    [InlineData("\"postId\":\"101\"", "\"postId\":null", "postId is missing.")]
    [InlineData("\"postId\":\"101\"", "\"postId\":[1]", "postId must be text.")]
    [InlineData("\"author\":{\"id\":\"77\"}", "\"author\":\"Dana\"", "author must be an object.")]
    [InlineData("\"id\":\"77\"", "\"handle\":\"dana\"", "author.id is missing.")]
    [InlineData("\"id\":\"77\"", "\"id\":\"77\",\"followers\":-1", "author.followers must be a whole number of 0 or more.")]
    [InlineData("\"id\":\"77\"", "\"id\":\"77\",\"verified\":\"yes\"", "author.verified must be true or false.")]
    [InlineData("\"text\":\"Hello\",", "", "text is missing.")]
    [InlineData("Hello", "\\ud83d", "text holds half a character; write it as whole UTF-8 text.")]
    [InlineData("2026-03-02T09:14:00Z", "2026-03-02T09:14:00", "postedAt is \"2026-03-02T09:14:00\"; write a time like 2026-03-02T09:14:00Z.")]
    [InlineData("2026-03-02T09:14:00Z", "2026-02-30T09:14:00Z", "postedAt is \"2026-02-30T09:14:00Z\"; write a time like 2026-03-02T09:14:00Z.")]
    [InlineData("2026-03-02T09:14:00Z", "02/03/2026", "postedAt is \"02/03/2026\"; write a time like 2026-03-02T09:14:00Z.")]
    public void The_refusal_says_which_field_and_what_it_must_be(string written, string replacedBy, string reason) =>
        Read.Refusal(Read.Post.Replace(written, replacedBy)).ShouldBe("posts.ndjson:1: " + reason);

    [Theory]
    [InlineData("[1,2]")]
    [InlineData("\"post\"")]
    [InlineData("{\"type\":\"post\"")]
    public void Something_else_than_an_object_is_refused(string line) =>
        Read.Refusal(line).ShouldBe("posts.ndjson:1: this is not a JSON object on one line.");
}
