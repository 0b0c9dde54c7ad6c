using System;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Hosting;

public class When_the_clock_is_moved
{
    private readonly DataverseHost _host = new(TestOrganization.Start);

    [Fact]
    public void It_stands_still_until_then() => _host.Clock.UtcNow.ShouldBe(TestOrganization.Start);

    [Fact]
    public void It_tells_UTC_also_when_the_given_time_had_no_kind()
    {
        _host.Clock.Set(new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Unspecified));

        _host.Clock.UtcNow.ShouldBe(new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc));
        _host.Clock.UtcNow.Kind.ShouldBe(DateTimeKind.Utc);
        _host.Clock.GetUtcNow().Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_local_time_is_refused() =>
        Should.Throw<ArgumentException>(() => _host.Clock.Set(new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Local)))
            .Message.ShouldStartWith("Give the simulated clock a UTC time, not a local one.");

    [Fact]
    public void Advancing_adds_to_it()
    {
        _host.Clock.Advance(TimeSpan.FromHours(2));
        _host.Clock.Advance(TimeSpan.FromMinutes(30));

        _host.Clock.UtcNow.ShouldBe(TestOrganization.Start.AddMinutes(150));
    }
}
