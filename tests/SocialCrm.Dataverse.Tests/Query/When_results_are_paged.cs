using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Tests.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Query;

public sealed class When_results_are_paged
{
    private readonly Org _org = new();
    private readonly QueryExpression _query = Org.All("account", "name");

    public When_results_are_paged()
    {
        foreach (var name in new[] { "a", "b", "c", "d", "e" })
            _org.Add("account", ("name", name));
        _query.AddOrder("name", OrderType.Ascending);
    }

    [Fact]
    public void A_page_holds_so_many_and_says_that_there_are_more()
    {
        var page = Page(1, 2);

        Names(page).ShouldBe("ab");
        page.MoreRecords.ShouldBeTrue();
    }

    [Fact]
    public void The_last_page_says_that_there_are_no_more()
    {
        var page = Page(3, 2);

        Names(page).ShouldBe("e");
        page.MoreRecords.ShouldBeFalse();
    }

    [Fact]
    public void A_page_that_ends_with_the_last_row_says_that_there_are_no_more() => Page(1, 5).MoreRecords.ShouldBeFalse();

    [Fact]
    public void A_page_past_the_end_is_empty()
    {
        var page = Page(9, 2);

        page.Entities.ShouldBeEmpty();
        page.MoreRecords.ShouldBeFalse();
    }

    [Fact]
    public void A_cookie_goes_on_after_the_last_row_even_when_earlier_rows_are_gone()
    {
        var first = Page(1, 2);
        _org.Rows = _org.Rows.Delete("account", first[0].Id).Delete("account", first[1].Id);

        Names(Page(2, 2, first.PagingCookie)).ShouldBe("cd");
    }

    [Fact]
    public void Without_a_cookie_rows_that_are_gone_shift_the_next_page()
    {
        var first = Page(1, 2);
        _org.Rows = _org.Rows.Delete("account", first[0].Id).Delete("account", first[1].Id);

        Names(Page(2, 2)).ShouldBe("e");
    }

    [Fact]
    public void A_cookie_may_be_used_to_skip_pages() => Names(Page(3, 2, Page(1, 2).PagingCookie)).ShouldBe("e");

    [Fact]
    public void A_cookie_works_without_an_order_and_with_empty_values()
    {
        _query.Orders.Clear();
        _query.AddOrder("description", OrderType.Ascending);

        Names(Page(2, 2, Page(1, 2).PagingCookie)).ShouldBe("cd");
    }

    [Fact]
    public void A_cookie_of_another_order_is_refused()
    {
        var cookie = Page(1, 2).PagingCookie;
        _query.Orders.Clear();

        Org.FaultOf(() => Page(2, 2, cookie)).ErrorCode.ShouldBe(ErrorCodes.QueryBuilderPagingOrderBy);
    }

    [Theory]
    [InlineData("<cookie")]
    [InlineData("<cookie><name last='x'/><accountid/></cookie>")]
    [InlineData("<cookie page='1'><name last='x'/><accountid place='1 2'/></cookie>")]
    public void What_is_no_cookie_is_refused(string cookie) => Org.FaultOf(() => Page(2, 2, cookie)).ErrorCode.ShouldBe(ErrorCodes.QueryBuilderInvalidPagingCookie);

    [Fact]
    public void The_total_is_that_of_all_matches()
    {
        _query.PageInfo = new PagingInfo { Count = 2, PageNumber = 2, ReturnTotalRecordCount = true };

        var page = _org.Find(_query);

        page.TotalRecordCount.ShouldBe(5);
        page.TotalRecordCountLimitExceeded.ShouldBeFalse();
    }

    [Fact]
    public void The_total_is_minus_one_when_nobody_asked() => Page(1, 2).TotalRecordCount.ShouldBe(-1);

    [Fact]
    public void Top_takes_the_first_and_says_nothing_of_more()
    {
        _query.TopCount = 2;

        var top = _org.Find(_query);

        Names(top).ShouldBe("ab");
        top.MoreRecords.ShouldBeFalse();
        top.PagingCookie.ShouldBeNull();
    }

    [Fact]
    public void Top_together_with_a_page_is_refused()
    {
        _query.TopCount = 2;
        _query.PageInfo = new PagingInfo { Count = 2, PageNumber = 1 };

        Org.FaultOf(() => _org.Find(_query)).Message.ShouldStartWith("The Top.X attribute cannot be specified with paging");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5001)]
    public void A_top_count_beyond_the_limits_is_refused(int top)
    {
        _query.TopCount = top;

        Org.FaultOf(() => _org.Find(_query)).Message.ShouldBe("A top count is from 1 to 5000.");
    }

    [Fact]
    public void Nobody_gets_more_than_five_thousand_rows_at_once()
    {
        for (var i = 0; i <= 5000; i++)
            _org.Add("subject", ("title", "x"));

        var all = _org.Find(Org.All("subject", "title"));

        all.Entities.Count.ShouldBe(5000);
        all.MoreRecords.ShouldBeTrue();
    }

    private EntityCollection Page(int number, int count, string? cookie = null)
    {
        _query.PageInfo = new PagingInfo { PageNumber = number, Count = count, PagingCookie = cookie };
        return _org.Find(_query);
    }

    private static string Names(EntityCollection page) => string.Concat(page.Entities.Select(row => row["name"]));
}
