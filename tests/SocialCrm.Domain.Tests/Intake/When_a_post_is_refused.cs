using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Intake.Refused;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Domain.Tests.Intake;

public sealed class When_a_post_is_refused
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void It_is_tried_again_ever_more_rarely_and_given_up_after_the_sixth_time()
    {
        var post = RefusedPost.From(Refusal(isLasting: false), Now);
        var waits = new List<double>();
        while (post.State == RefusedState.Waiting)
        {
            waits.Add((post.NextAttemptOn!.Value - Now).TotalMinutes);
            post = post.Failed("still no channel", false, Now);
        }

        waits.ShouldBe(new double[] { 5, 10, 20, 40, 80, 160 });
        post.State.ShouldBe(RefusedState.GaveUp);
        post.Attempts.ShouldBe(6);
        post.Reason.ShouldBe("still no channel");
        post.SettledOn.ShouldBe(Now);
        post.NextAttemptOn.ShouldBeNull();
    }

    [Fact]
    public void What_no_retry_can_help_is_given_up_at_once() =>
        RefusedPost.From(Refusal(isLasting: true), Now).State.ShouldBe(RefusedState.GaveUp);

    [Fact]
    public void Card_numbers_in_the_text_are_masked_and_ids_stay_what_they_are()
    {
        const string id = "4111111111111111";

        var payload = Payload($"{{\"PostId\":\"{id}\",\"AuthorId\":{id},\"Text\":\"My card {id}, mail me at dana@example.com\",\"Private\":true,\"Url\":null}}");

        payload.ShouldBe($"{{\"PostId\":\"{id}\",\"AuthorId\":{id},\"Url\":null,\"Private\":true,\"Text\":\"My card [card], mail me at dana@example.com\"}}");
    }

    [Fact]
    public void That_the_network_has_verified_the_author_is_kept_for_the_retry() =>
        Payload("{\"AuthorVerified\":true,\"Text\":\"Hello\"}").ShouldBe("{\"AuthorVerified\":true,\"Text\":\"Hello\"}");

    [Fact]
    public void Entities_are_kept_as_they_came_because_a_retry_decodes_them() =>
        Payload("{\"Text\":\"&amp;lt;3\"}").ShouldBe("{\"Text\":\"&amp;lt;3\"}");

    [Fact]
    public void Half_a_character_is_kept_as_a_replacement() =>
        Payload("{\"Text\":\"cut \\ud83d\"}").ShouldBe("{\"Text\":\"cut \ufffd\"}");

    [Fact]
    public void A_text_that_is_too_long_is_cut_and_the_reason_says_so()
    {
        var given = JsonValue.Parse($"{{\"PostId\":\"1\",\"Text\":\"{new string('é', 10)}{string.Concat(Enumerable.Repeat("\\n", 40000))}\"}}");

        var refusal = Plugins.Intake.Refused.Refusal.Of(new BatchPost(given, null, "wrong"), "wrong.", false);

        refusal.Payload!.Length.ShouldBeInRange(31000, PostPayload.Longest);
        JsonValue.Parse(refusal.Payload).Field("PostId")!.Text.ShouldBe("1");
        refusal.Reason.ShouldBe("wrong. Its text was too long to be kept whole: send it again with scrm_IngestPost.");
        refusal.IsLasting.ShouldBeTrue();
    }

    private static string Payload(string json)
    {
        var payload = PostPayload.Write(JsonValue.Parse(json), out var isCut);
        isCut.ShouldBeFalse();
        return payload;
    }

    private static Refusal Refusal(bool isLasting) => new("x", "LarkspurAir", "1", "{}", null, "no channel", isLasting);
}
