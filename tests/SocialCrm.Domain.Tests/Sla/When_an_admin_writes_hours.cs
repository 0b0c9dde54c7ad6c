using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_an_admin_writes_hours
{
    [Theory]
    [InlineData("09:00-17:00", "09:00-17:00")]
    [InlineData(" 9:00 - 12:30 ,13:30-17:00", "09:00-12:30, 13:30-17:00")]
    [InlineData("13:30-17:00, 09:00-12:30", "09:00-12:30, 13:30-17:00")]
    [InlineData("09:00\u201317:00", "09:00-17:00")]
    [InlineData("00:00-24:00", "00:00-24:00")]
    [InlineData("09:00-12:00, 12:00-17:00", "09:00-12:00, 12:00-17:00")]
    [InlineData("00:00-23:59", "00:00-23:59")]
    public void They_are_read_in_the_order_of_the_day(string text, string read)
        => string.Join(", ", HoursText.Parse(text)).ShouldBe(read);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_written_is_a_closed_day(string? text)
        => HoursText.Parse(text).ShouldBeEmpty();

    [Theory]
    [InlineData("9-17", "9-17")]
    [InlineData("09:00", "09:00")]
    [InlineData("09:00-12:00,", "")]
    [InlineData("09:00-12:00-13:00", "09:00-12:00-13:00")]
    [InlineData("09:60-12:00", "09:60-12:00")]
    [InlineData("09:0-12:00", "09:0-12:00")]
    [InlineData("20:00-24:01", "20:00-24:01")]
    [InlineData("20:00-25:00", "20:00-25:00")]
    [InlineData("-9:00-17:00", "-9:00-17:00")]
    [InlineData("9 am-5 pm", "9 am-5 pm")]
    [InlineData("closed", "closed")]
    public void What_is_no_pair_of_times_is_refused_with_an_example(string text, string quoted)
        => Should.Throw<InvalidCalendarException>(() => HoursText.Parse(text))
            .Message.ShouldBe($"\"{quoted}\" is not a pair of times; write hours as 09:00-12:30, 13:30-17:00.");

    [Theory]
    [InlineData("17:00-09:00")]
    [InlineData("22:00-06:00")]
    [InlineData("09:00-09:00")]
    public void Hours_that_do_not_end_after_they_start_are_refused(string text)
        => Should.Throw<InvalidCalendarException>(() => HoursText.Parse(text)).Message.ShouldBe(
            $"The hours {text} do not end after they start; write a night as 22:00-24:00 on one day and 00:00-06:00 on the next.");

    [Fact]
    public void Hours_that_overlap_are_refused()
        => Should.Throw<InvalidCalendarException>(() => HoursText.Parse("12:00-17:00, 09:00-12:30")).Message.ShouldBe(
            "The hours 09:00-12:30 and 12:00-17:00 overlap; write each part of the day once.");
}
