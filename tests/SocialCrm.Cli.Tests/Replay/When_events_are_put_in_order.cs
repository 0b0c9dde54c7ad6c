using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Tests.Replay;

public sealed class When_events_are_put_in_order
{
    private static readonly DateTime Nine = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Time_decides_whatever_the_order_of_lines() =>
        Order(Post("b", Nine.AddMinutes(1)), Post("a", Nine.AddMinutes(2)), Post("c", Nine)).ShouldBe(["c", "b", "a"]);

    [Fact]
    public void At_the_same_second_a_post_comes_before_its_answer() =>
        Order(Post("1", Nine, inReplyTo: "2"), Post("2", Nine, inReplyTo: "3"), Post("3", Nine)).ShouldBe(["3", "2", "1"]);

    [Fact]
    public void At_the_same_second_lower_ids_were_first() =>
        Order(Post("10", Nine), Post("9", Nine)).ShouldBe(["9", "10"]);

    [Fact]
    public void At_the_same_second_a_post_is_there_before_it_is_edited_and_deleted()
    {
        var source = new SourceLine("f", 1);
        var ordered = Timeline.Order([new PostDeleted("x", "us", "1", Nine, source), new PostEdited("x", "us", "1", Nine, source, "new"), Post("1", Nine)]);
        ordered.Select(e => e.GetType().Name).ShouldBe([nameof(PostAppeared), nameof(PostEdited), nameof(PostDeleted)]);
    }

    [Fact]
    public void Posts_that_answer_each_other_in_a_circle_end_somewhere() =>
        Order(Post("1", Nine, inReplyTo: "2"), Post("2", Nine, inReplyTo: "1")).Count().ShouldBe(2);

    private static IEnumerable<string> Order(params ReplayEvent[] events) => Timeline.Order(events).Select(e => e.PostId);

    private static PostAppeared Post(string id, DateTime at, string? inReplyTo = null) =>
        new("x", "us", id, at, new SourceLine("f", 1), new PostAuthor("a", null, null, null, null), "text") { InReplyTo = inReplyTo };
}
