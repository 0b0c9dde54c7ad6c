using System;
using Microsoft.Xrm.Sdk.Query;

namespace SocialCrm.Dataverse.Tests.Sdk;

public sealed class WhenAQueryIsMade
{
    private readonly QueryExpression _query = new("a");

    [Fact]
    public void It_reads_no_column()
    {
        _query.ColumnSet.AllColumns.ShouldBeFalse();
        _query.ColumnSet.Columns.Count.ShouldBe(0);
    }

    [Fact]
    public void It_takes_locks_and_keeps_doubles_and_has_no_limit()
    {
        _query.NoLock.ShouldBeFalse();
        _query.Distinct.ShouldBeFalse();
        _query.TopCount.ShouldBeNull();
    }

    [Fact]
    public void It_asks_for_no_page()
    {
        _query.PageInfo.PageNumber.ShouldBe(0);
        _query.PageInfo.Count.ShouldBe(0);
    }

    [Fact]
    public void All_its_conditions_must_hold() => _query.Criteria.FilterOperator.ShouldBe(LogicalOperator.And);

    [Fact]
    public void A_link_is_an_inner_join_without_alias_or_columns()
    {
        var link = _query.AddLink("b", "bid", "bid");
        link.JoinOperator.ShouldBe(JoinOperator.Inner);
        link.EntityAlias.ShouldBeNull();
        link.Columns.AllColumns.ShouldBeFalse();
        link.LinkFromEntityName.ShouldBe("a");
    }

    [Fact]
    public void All_columns_are_read_only_when_asked_for() => new ColumnSet(true).AllColumns.ShouldBeTrue();

    [Fact]
    public void A_list_of_numbers_is_one_value_each() =>
        new ConditionExpression("a", ConditionOperator.In, new[] { 1, 2, 3 }).Values.Count.ShouldBe(3);

    [Fact]
    public void A_list_of_objects_is_one_value_each() =>
        new ConditionExpression("a", ConditionOperator.In, new object[] { 1, "2", Guid.Empty }).Values.Count.ShouldBe(3);

    [Fact]
    public void A_condition_on_nothing_has_no_value() => new ConditionExpression("a", ConditionOperator.Null).Values.Count.ShouldBe(0);
}
