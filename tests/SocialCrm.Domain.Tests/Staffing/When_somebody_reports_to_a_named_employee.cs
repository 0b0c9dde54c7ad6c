using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Domain.Tests.Staffing;

public sealed class When_somebody_reports_to_a_named_employee
{
    private static readonly Person Boss = new(true, Guid.NewGuid());
    private static readonly Person BossInDirectory = new(false, Guid.NewGuid());
    private static readonly Person Lead = new(true, Guid.NewGuid());
    private static readonly Person Rep = new(true, Guid.NewGuid());

    private readonly Dictionary<Person, Person[]> _above = new() { [Rep] = [Lead], [Lead] = [Boss], [Boss] = [BossInDirectory] };

    [Fact]
    public void They_are_kept_away_however_many_levels_lie_between() => Leads(Rep, BossInDirectory).ShouldBeTrue();

    [Fact]
    public void The_named_one_is_kept_away() => Leads(Lead, Lead).ShouldBeTrue();

    [Fact]
    public void Whoever_leads_the_named_one_is_not() => Leads(Boss, Rep).ShouldBeFalse();

    [Fact]
    public void A_line_that_runs_in_a_circle_ends()
    {
        _above[Boss] = [Rep];

        Leads(Rep, new Person(true, Guid.NewGuid())).ShouldBeFalse();
    }

    private bool Leads(Person person, Person named) =>
        ReportingLine.LeadsTo(person, [named], level => level.SelectMany(one => _above.TryGetValue(one, out var above) ? above : []));
}
