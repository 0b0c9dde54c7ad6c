using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Conversations.Parts;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Domain.Tests.Conversations;

public sealed class When_parts_make_a_message
{
    private static readonly TimeSpan PartWindow = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan JoinWindow = TimeSpan.FromHours(72);

    [Fact]
    public void All_of_them_are_found_whichever_came_last()
    {
        List<MessagePart> parts = [Part(1, 4, 0), Part(2, 4, 8), Part(3, 4, 16), Part(4, 4, 17)];
        foreach (var last in parts)
        {
            var message = Message(last, [.. parts.Where(part => part != last).Reverse()]);
            message.IsComplete.ShouldBeTrue();
            message.Missing.ShouldBeNull();
            message.Parts.Select(part => part.Mark.Number).ShouldBe([1, 2, 3, 4]);
            message.First.ShouldBe(parts[0]);
        }
    }

    [Theory]
    [InlineData("1", "parts 2, 3 and 4 of 4")]
    [InlineData("1,2", "parts 3 and 4 of 4")]
    [InlineData("1,2,4", "part 3 of 4")]
    [InlineData("1,2,3,4", null)]
    public void What_is_missing_is_named(string numbers, string? missing)
    {
        List<MessagePart> parts = [.. numbers.Split(',').Select(number => Part(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), 4, 0))];
        Message(parts[0], [.. parts.Skip(1)]).Missing.ShouldBe(missing);
    }

    [Fact]
    public void Without_a_count_it_is_never_complete_and_misses_only_the_parts_before()
    {
        Message(Part(1, null, 0)).IsComplete.ShouldBeFalse();
        Message(Part(1, null, 0)).Missing.ShouldBeNull();
        Message(Part(2, null, 0)).Missing.ShouldBe("part 1");
        Message(Part(1, null, 0), Part(2, 2, 1)).IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void Parts_of_another_message_are_left_out()
    {
        Message(Part(2, 2, 0), Part(1, 3, 0)).Parts.Count.ShouldBe(1);
        Message(Part(1, 2, 0), Part(1, 2, 1)).Parts.Count.ShouldBe(1);
        Message(Part(2, 2, 11), Part(1, 2, 0)).Parts.Count.ShouldBe(1);
        Message(Part(3, null, 0), Part(1, 2, 0)).Parts.Count.ShouldBe(1);
    }

    [Fact]
    public void The_nearer_of_two_belongs_to_it() =>
        Message(Part(2, 2, 9), Part(1, 2, 0), Part(1, 2, 7)).First.PostedOn.ShouldBe(A.Monday.AddMinutes(7));

    [Fact]
    public void A_message_that_was_decided_takes_no_second_part_of_the_same_number()
    {
        var first = Part(1, 2, 0) with { Case = A.Case() };
        var second = Part(2, 2, 1) with { Case = A.Case(), MessageId = first.MessageId };

        Message(Part(1, 2, 60), first, second).Parts.Count.ShouldBe(1);
        Message(Part(2, 2, 60), first).Parts.Count.ShouldBe(2);
    }

    [Fact]
    public void A_late_part_belongs_to_the_case_of_the_others_for_as_long_as_posts_join_it()
    {
        var first = Part(1, 2, 0) with { Case = A.Case() };

        Message(Part(2, 2, 72 * 60), first).OnCase.ShouldBe(first);
        Message(Part(2, 2, (72 * 60) + 1), first).OnCase.ShouldBeNull();
    }

    [Fact]
    public void No_part_makes_the_others_wait_longer() =>
        Message(Part(2, 3, 5) with { WaitsUntil = A.Monday.AddMinutes(15) }, Part(1, 3, 0) with { WaitsUntil = A.Monday.AddMinutes(10) })
            .WaitsUntil.ShouldBe(A.Monday.AddMinutes(10));

    [Theory]
    [InlineData("@LarkspurAir My bag is lost and nobody (1/2)", "@LarkspurAir (2/2) could tell me where it is", "@LarkspurAir My bag is lost and nobody could tell me where it is")]
    [InlineData("My bag is lost. 1/2", "2/2 Where is it?", "My bag is lost.\nWhere is it?")]
    [InlineData("My bag is... 1/2", "...2/2 lost", "My bag is lost")]
    [InlineData("(1/2) My bag is lost…", "(2/2) …in Lisbon", "My bag is lost in Lisbon")]
    public void Its_text_is_that_of_the_parts_in_order_without_their_marks(string first, string second, string whole)
    {
        var one = Part(1, 2, 0) with { Text = first };
        var two = Part(2, 2, 1) with { Text = second };

        Message(one, two).Whole.Text.ShouldBe(whole);
        Message(two, one).Whole.Text.ShouldBe(whole);
    }

    private static PartsOfMessage Message(MessagePart part, params MessagePart[] others) =>
        PartsOfMessage.Of(part, others, PartWindow, JoinWindow);

    private static MessagePart Part(int number, int? count, int minute)
    {
        var id = new Guid(number, (short)(count ?? 0), 0, BitConverter.GetBytes((long)minute));
        return new MessagePart(id, $"{number}-{minute}", new PartMark(number, count), $"({number}/{count})", A.Monday.AddMinutes(minute), Outcome.WaitingForParts)
        {
            MessageId = id,
        };
    }
}
