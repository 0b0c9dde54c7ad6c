using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Crises;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Tests.Crisis;

/// <summary>The platform counts 50,000 rows in one query at most, and refuses a query about more.</summary>
public sealed class When_more_is_written_than_can_be_counted
{
    private readonly CrisisDesk _desk = new();

    /// <summary>With pages of one post, 45 posts are what 45,000 are in use.</summary>
    [Theory]
    [InlineData(35, 45, "09:05")]
    [InlineData(36, 10, "09:50")]
    public void Of_a_window_with_too_many_posts_the_end_is_counted(int early, int authors, string first)
    {
        _desk.At("09:05").Complain(early, prefix: "early");
        _desk.At("09:50").Complain(10, prefix: "late");
        var until = _desk.At("10:00").Desk.Now;

        var counted = new WatchedTopicStore(_desk.Desk.Service, pageSize: 1).Authors(until, TimeSpan.FromHours(1));

        counted.ShouldBe(new Dictionary<Guid, AuthorCount> { [_desk.Topic] = new(authors, Desk.Time($"2026-03-02 {first}")) });
    }

    [Theory]
    [InlineData(39_999, 3, 1)]
    [InlineData(40_000, 40_000, 7)]
    public void The_figures_of_a_crisis_stand_still_before_there_are_too_many_cases(int before, int cases, int heldOut)
    {
        _desk.Complain(2);
        var injured = _desk.Complains("late", "charged twice, somebody is injured, call an ambulance");
        var crisis = _desk.Declared();
        _desk.Broadcast(_desk.Approved(crisis));
        _desk.HeldOut(injured).ShouldNotBeNull();
        _desk.Desk.Service.Update(new Entity(CrisisTable.Name, crisis) { [CrisisTable.Cases] = before, [CrisisTable.HeldOut] = 7 });

        _desk.Sweep();

        var row = _desk.Crisis(crisis);
        (row[CrisisTable.Cases], row[CrisisTable.HeldOut]).ShouldBe((cases, heldOut));
    }
}
