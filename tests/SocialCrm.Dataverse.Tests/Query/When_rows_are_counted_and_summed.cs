using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Tests.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Query;

public sealed class When_rows_are_counted_and_summed
{
    private readonly Org _org = new();

    public When_rows_are_counted_and_summed()
    {
        var contoso = new EntityReference("account", _org.Add("account", ("name", "Contoso")));
        Task("x", 10, Org.At("2026-01-31T23:30:00Z"), contoso);
        Task("X", 5, Org.At("2026-02-01T10:00:00Z"), contoso);
        Task("y", null, Org.At("2025-02-02T10:00:00Z"), regarding: null);
    }

    [Fact]
    public void Count_counts_rows() => Single("<attribute name='activityid' alias='v' aggregate='count'/>").ShouldBe(3);

    [Fact]
    public void Count_column_counts_values() => Single("<attribute name='percentcomplete' alias='v' aggregate='countcolumn'/>").ShouldBe(2);

    [Fact]
    public void Count_column_may_count_different_values() => Single("<attribute name='category' alias='v' aggregate='countcolumn' distinct='true'/>").ShouldBe(2);

    [Theory]
    [InlineData("sum", 15)]
    [InlineData("avg", 7)]
    [InlineData("min", 5)]
    [InlineData("max", 10)]
    public void Whole_numbers_stay_whole_numbers(string aggregate, int value) => Single($"<attribute name='percentcomplete' alias='v' aggregate='{aggregate}'/>").ShouldBe(value);

    [Fact]
    public void Dates_have_a_latest() => Single("<attribute name='scheduledend' alias='v' aggregate='max'/>").ShouldBe(Org.At("2026-02-01T10:00:00Z"));

    [Fact]
    public void Of_no_rows_the_count_is_zero_and_the_sum_empty()
    {
        var row = Aggregate("<attribute name='activityid' alias='n' aggregate='count'/><attribute name='percentcomplete' alias='s' aggregate='sum'/><filter><condition attribute='category' operator='eq' value='z'/></filter>").Entities.Single();

        row.GetAttributeValue<AliasedValue>("n").Value.ShouldBe(0);
        row.GetAttributeValue<AliasedValue>("s").Value.ShouldBeNull();
    }

    [Fact]
    public void Groups_of_no_rows_are_none() => Aggregate(
        "<attribute name='activityid' alias='n' aggregate='count'/><attribute name='category' alias='g' groupby='true'/><filter><condition attribute='category' operator='eq' value='z'/></filter>")
        .Entities.ShouldBeEmpty();

    [Fact]
    public void Text_is_grouped_without_case() => Groups("<attribute name='category' alias='g' groupby='true'/><order alias='g'/>").ShouldBe(["x 2", "y 1"]);

    [Fact]
    public void Empty_values_are_a_group_of_their_own() => Groups("<attribute name='regardingobjectid' alias='g' groupby='true'/><order alias='n' descending='true'/>").ShouldBe(["Contoso 2", " 1"]);

    [Theory]
    [InlineData("year", new[] { "2025 1", "2026 2" })]
    [InlineData("month", new[] { "1 1", "2 2" })]
    [InlineData("day", new[] { "1 1", "2 1", "31 1" })]
    [InlineData("quarter", new[] { "1 3" })]
    public void Dates_are_grouped_by_a_part(string part, string[] groups) =>
        Groups($"<attribute name='scheduledend' alias='g' groupby='true' dategrouping='{part}'/><order alias='g'/>").ShouldBe(groups);

    [Fact]
    public void The_part_is_that_of_the_users_date()
    {
        _org.Zone = TimeZoneInfo.CreateCustomTimeZone("Plus2", TimeSpan.FromHours(2), null, null);

        Groups("<attribute name='scheduledend' alias='g' groupby='true' dategrouping='month'/>").ShouldBe(["2 3"]);
    }

    [Fact]
    public void A_group_has_the_formatted_value_of_its_column()
    {
        var rows = Aggregate("<attribute name='activityid' alias='n' aggregate='count'/><attribute name='prioritycode' alias='g' groupby='true'/>");

        rows[0].GetAttributeValue<AliasedValue>("g").Value.ShouldBe(new OptionSetValue(2));
        rows[0].FormattedValues["g"].ShouldBe("High");
    }

    [Fact]
    public void Columns_of_links_can_be_grouped() => Groups(
        "<link-entity name='account' from='accountid' to='regardingobjectid' alias='a'><attribute name='name' alias='g' groupby='true'/></link-entity>")
        .ShouldBe(["Contoso 2"]);

    [Theory]
    [InlineData("<attribute name='category'/>", ErrorCodes.QueryBuilderInvalidAlias)]
    [InlineData("<attribute name='category' alias='g'/>", ErrorCodes.QueryBuilderAttributeWithAggregate)]
    [InlineData("<attribute name='category' alias='g' aggregate='median'/>", ErrorCodes.QueryBuilderDeserializeInvalidAggregate)]
    [InlineData("<attribute name='category' alias='g' aggregate='sum'/>", ErrorCodes.QueryBuilderInvalidAggregateAttribute)]
    [InlineData("<attribute name='scheduledend' alias='g' groupby='true'/>", ErrorCodes.QueryBuilderInvalidDateGrouping)]
    [InlineData("<attribute name='scheduledend' alias='g' groupby='true' dategrouping='fiscal-year'/>", ErrorCodes.QueryBuilderInvalidDateGrouping)]
    [InlineData("<attribute name='category' alias='g' groupby='true'/><order attribute='category'/>", ErrorCodes.QueryBuilderAttributeNotAllowedForAggregateOrderBy)]
    [InlineData("<attribute name='category' alias='g' groupby='true'/><attribute name='subject' alias='g' groupby='true'/>", ErrorCodes.QueryBuilderDuplicateAlias)]
    public void What_cannot_be_aggregated_is_refused(string content, int code) => Org.FaultOf(() => Aggregate(content)).ErrorCode.ShouldBe(code);

    private void Task(string category, int? percent, DateTime end, EntityReference? regarding) => _org.Add(
        "task", ("category", category), ("percentcomplete", percent), ("scheduledend", end), ("regardingobjectid", regarding), ("prioritycode", new OptionSetValue(2)));

    private object? Single(string column) => Aggregate(column).Entities.Single().GetAttributeValue<AliasedValue>("v").Value;

    private string[] Groups(string content) =>
        [.. Aggregate($"<attribute name='activityid' alias='n' aggregate='count'/>{content}").Entities.Select(row => $"{Shown(row)} {row.GetAttributeValue<AliasedValue>("n").Value}")];

    private static object? Shown(Entity row) => row.GetAttributeValue<AliasedValue>("g")?.Value is EntityReference reference ? reference.Name : row.GetAttributeValue<AliasedValue>("g")?.Value;

    private EntityCollection Aggregate(string content) => _org.Fetch($"<fetch aggregate='true'><entity name='task'>{content}</entity></fetch>");
}
