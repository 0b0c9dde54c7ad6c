using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Tests.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Query;

/// <summary>Indexes must not change an answer: each query is compared with the one that hides the condition from them.</summary>
public sealed class When_a_table_is_large
{
    private const int Rows = 5000;
    private static readonly Org Filled = Fill();

    [Theory]
    [InlineData(ConditionOperator.LessEqual, 1000)]
    [InlineData(ConditionOperator.LessThan, 1000)]
    [InlineData(ConditionOperator.GreaterThan, 1000)]
    [InlineData(ConditionOperator.GreaterEqual, 1000)]
    [InlineData(ConditionOperator.Equal, 999)]
    [InlineData(ConditionOperator.LessEqual, 4900)]
    public void A_range_of_dates_gives_what_a_scan_gives(ConditionOperator comparison, int minutes) =>
        Same(new ConditionExpression("responseby", comparison, Org.Noon.AddMinutes(minutes)));

    [Fact]
    public void Dates_between_give_what_a_scan_gives() =>
        Same(new ConditionExpression("responseby", ConditionOperator.Between, Org.Noon.AddMinutes(100), Org.Noon.AddMinutes(300)));

    [Fact]
    public void Relative_dates_give_what_a_scan_gives() => Same(new ConditionExpression("responseby", ConditionOperator.Tomorrow));

    [Fact]
    public void States_give_what_a_scan_gives() => Same(new ConditionExpression("statecode", ConditionOperator.In, 0, 2));

    [Fact]
    public void Empty_dates_give_what_a_scan_gives() => Same(new ConditionExpression("responseby", ConditionOperator.Null));

    [Fact]
    public void Either_of_two_indexed_conditions_gives_what_a_scan_gives_and_no_row_twice()
    {
        var (early, first) = (new ConditionExpression("responseby", ConditionOperator.LessThan, Org.Noon.AddMinutes(600)), new ConditionExpression("statecode", ConditionOperator.Equal, 1));
        var (indexed, scanned) = (Org.All("incident", "title"), Org.All("incident", "title"));
        foreach (var query in new[] { indexed, scanned })
        {
            var either = query.Criteria.AddFilter(LogicalOperator.Or);
            either.AddCondition(early);
            either.AddFilter(LogicalOperator.And).AddCondition(first);
        }

        scanned.Criteria.Filters[0].AddCondition("title", ConditionOperator.Equal, "none has this title");

        Titles(indexed).Count.ShouldBeInRange(Rows / 3, Rows - 1);
        Titles(indexed).ShouldBe(Titles(scanned));
    }

    [Theory]
    [InlineData(OrderType.Ascending)]
    [InlineData(OrderType.Descending)]
    public void The_first_in_the_order_of_an_index_are_the_first_of_all(OrderType order)
    {
        var first = Query(order);
        first.TopCount = 40;

        Titles(first).ShouldBe(Titles(Whole(Query(order))).Take(40));
    }

    [Theory]
    [InlineData(OrderType.Ascending)]
    [InlineData(OrderType.Descending)]
    public void The_first_due_are_the_first_of_all_that_are_due(OrderType order)
    {
        var (first, all) = (Query(order), Query(order));
        foreach (var query in new[] { first, all })
            query.Criteria.AddCondition("responseby", ConditionOperator.LessEqual, Org.Noon.AddMinutes(4500));
        first.TopCount = 40;

        Titles(first).ShouldBe(Titles(Whole(all)).Take(40));
    }

    [Theory]
    [InlineData(OrderType.Ascending)]
    [InlineData(OrderType.Descending)]
    public void Pages_give_every_row_once(OrderType order)
    {
        var query = Query(order);
        query.PageInfo = new PagingInfo { Count = 700, PageNumber = 1 };
        var titles = new List<string?>();
        EntityCollection page;
        do
        {
            page = Filled.Find(query);
            titles.AddRange(page.Entities.Select(row => (string)row["title"]));
            query.PageInfo = new PagingInfo { Count = 700, PageNumber = query.PageInfo.PageNumber + 1, PagingCookie = page.PagingCookie };
        }
        while (page.MoreRecords);

        titles.ShouldBe(Titles(Whole(Query(order))));
    }

    private static void Same(ConditionExpression condition)
    {
        var (indexed, scanned) = (Org.All("incident", "title"), Org.All("incident", "title"));
        indexed.Criteria.AddCondition(condition);
        var either = scanned.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(condition);
        either.AddCondition("title", ConditionOperator.Equal, "none has this title");

        Titles(indexed).ShouldNotBeEmpty();
        Titles(indexed).ShouldBe(Titles(scanned));
    }

    /// <summary>Asking for the total makes the query find every row before it orders them.</summary>
    private static QueryExpression Whole(QueryExpression query)
    {
        query.PageInfo = new PagingInfo { ReturnTotalRecordCount = true };
        return query;
    }

    private static QueryExpression Query(OrderType order)
    {
        var query = Org.All("incident", "title");
        query.AddOrder("responseby", order);
        return query;
    }

    private static IReadOnlyList<string?> Titles(QueryExpression query) => Filled.Texts(query, "title");

    private static Org Fill()
    {
        var org = new Org();
        for (var i = 0; i < Rows; i++)
            org.Add("incident", ("title", $"{i}"), ("statecode", new OptionSetValue(i % 3)), ("responseby", i % 7 == 0 ? null : Org.Noon.AddMinutes(i * 37 % Rows / 3 * 3)));
        return org;
    }
}
