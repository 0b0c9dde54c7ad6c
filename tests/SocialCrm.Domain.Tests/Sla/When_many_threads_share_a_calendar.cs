using System;
using System.Linq;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_many_threads_share_a_calendar
{
    [Fact]
    public void Each_gets_the_same_answers_as_it_would_alone()
    {
        var starts = Enumerable.Range(0, 2000).Select(day => Time.Utc("2020-01-01 10:00").AddDays(day)).ToArray();
        var alone = Calendars.Weekdays("09:00-17:00", "Europe/Berlin");
        var shared = Calendars.Weekdays("09:00-17:00", "Europe/Berlin");

        var answers = starts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(start => shared.DueAt(start, 100.Hours())).ToArray();

        answers.ShouldBe(Array.ConvertAll(starts, start => alone.DueAt(start, 100.Hours())));
    }
}
