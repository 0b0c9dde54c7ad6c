using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Tests.Crisis;

/// <summary>What scrm_DetectCrises costs, which runs every minute. The guide for flow builders and ADR 21 name these figures.</summary>
public sealed class When_a_minute_passes
{
    private readonly CrisisDesk _desk = new();

    [Fact]
    public void A_quiet_one_costs_five_requests()
    {
        Minute().ShouldBe((5, 0));
        _desk.Complain(4);

        Minute().ShouldBe((5, 0));
    }

    [Fact]
    public void A_second_window_costs_two_more()
    {
        _desk.Desk.Service.Update(new Entity("scrm_topic", _desk.Baggage) { ["scrm_crisiswindow"] = 180 });

        Minute().ShouldBe((7, 0));
    }

    [Fact]
    public void A_topic_at_its_floor_costs_29_more_every_minute_while_that_is_usual()
    {
        for (var day = 1; day <= 15; day++)
        {
            _desk.At(string.Create(CultureInfo.InvariantCulture, $"2026-03-{day:00} 09:00"));
            _desk.Complain(6, prefix: FormattableString.Invariant($"day{day}n"));
        }

        Minute().ShouldBe((34, 0));
        Minute().ShouldBe((34, 0));
        _desk.Complain(9, prefix: "more");
        Minute().ShouldBe((37, 0));
        Minute().ShouldBe((5, 0));
    }

    [Fact]
    public void A_declared_crisis_costs_one_more_and_12_in_its_job_or_19_once_an_update_went_out()
    {
        _desk.Complain(5);
        var crisis = _desk.Declared();
        Minute();
        Minute().ShouldBe((6, 12));

        _desk.Broadcast(_desk.Approved(crisis));
        Minute();
        Minute().ShouldBe((6, 19));
    }

    private (long Call, long Jobs) Minute()
    {
        var before = _desk.Desk.Host.RequestCount;
        _desk.Desk.Service.Execute(new OrganizationRequest("scrm_DetectCrises"));
        var called = _desk.Desk.Host.RequestCount;
        _desk.Desk.Host.RunAsyncJobs();
        return (called - before, _desk.Desk.Host.RequestCount - called);
    }
}
