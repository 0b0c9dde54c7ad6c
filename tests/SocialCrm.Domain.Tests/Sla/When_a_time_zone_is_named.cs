using System;
using System.Linq;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_a_time_zone_is_named
{
    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("w. europe standard time")]
    [InlineData("europe/berlin")]
    [InlineData("  Europe/Berlin ")]
    [InlineData("Europe/Vienna")]
    public void Both_kinds_of_names_are_understood(string name)
        => TimeZones.Find(name).GetUtcOffset(Time.Utc("2024-07-01")).ShouldBe(2.Hours());

    [Fact]
    public void The_table_has_every_zone_of_windows_that_has_a_place()
        => TimeZoneNames.All.Count.ShouldBe(139);

    [Fact]
    public void Every_name_in_the_table_is_found_here()
        => TimeZoneNames.All.SelectMany(zone => zone.Value.Concat([zone.Key]))
            .Where(name => TimeZones.Find(name) == null).ShouldBeEmpty();

    [Fact]
    public void The_table_agrees_with_the_runtime_where_that_knows_the_name()
        => TimeZoneNames.All
            .Where(zone => TimeZoneInfo.TryConvertIanaIdToWindowsId(zone.Value[0], out var windows) && windows != zone.Key)
            .ShouldBeEmpty();

    [Fact]
    public void A_windows_name_stands_for_its_main_territory()
        => TimeZoneNames.Counterparts("Romance Standard Time")[0].ShouldBe("Europe/Paris");

    [Fact]
    public void A_place_that_was_renamed_is_tried_under_its_windows_name_and_its_other_names()
        => TimeZoneNames.Counterparts("Asia/Calcutta").ShouldBe(["India Standard Time", "Asia/Kolkata"]);

    [Fact]
    public void A_name_in_other_case_is_first_tried_in_its_usual_spelling()
        => TimeZoneNames.Counterparts("europe/vienna").Take(2).ShouldBe(["Europe/Vienna", "W. Europe Standard Time"]);

    [Fact]
    public void A_name_that_nobody_knows_has_no_counterpart()
        => TimeZoneNames.Counterparts("Mars/Base").ShouldBeEmpty();
}
