using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Tests.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Query;

public sealed class When_results_are_distinct
{
    private readonly Org _org = new();
    private readonly QueryExpression _query = Org.All("account", "name");

    public When_results_are_distinct()
    {
        _query.Distinct = true;
        var contoso = _org.Add("account", ("name", "Contoso"), ("accountnumber", "1"));
        _org.Add("account", ("name", "contoso"), ("accountnumber", "2"));
        _org.Add("account", ("name", "Fabrikam"), ("accountnumber", "3"));
        _org.Add("incident", ("title", "c1"), ("customerid", new EntityReference("account", contoso)));
        _org.Add("incident", ("title", "c2"), ("customerid", new EntityReference("account", contoso)));
    }

    [Fact]
    public void Rows_that_look_the_same_are_one() => _org.Texts(_query, "name").ShouldBe(["Contoso", "Fabrikam"]);

    [Fact]
    public void They_have_no_id_unless_it_is_asked_for()
    {
        _org.Find(_query)[0].Id.ShouldBe(Guid.Empty);
        _org.Find(_query)[0].Contains("accountid").ShouldBeFalse();
    }

    [Fact]
    public void With_the_id_every_row_is_different()
    {
        _query.ColumnSet.AddColumn("accountid");

        _org.Texts(_query, "name").ShouldBe(["Contoso", "contoso", "Fabrikam"]);
    }

    [Fact]
    public void A_join_gives_one_result_for_each_different_pair()
    {
        var link = _query.AddLink("incident", "accountid", "customerid");
        link.EntityAlias = "case";
        link.Columns = new ColumnSet("title");

        _org.Texts(_query, "case.title").ShouldBe(["c1", "c2"]);
    }

    [Fact]
    public void A_join_without_columns_does_not_multiply()
    {
        _query.AddLink("incident", "accountid", "customerid");

        _org.Texts(_query, "name").ShouldBe(["Contoso"]);
    }

    [Fact]
    public void Pages_count_distinct_results()
    {
        _query.PageInfo = new PagingInfo { Count = 1, PageNumber = 2, ReturnTotalRecordCount = true };

        var page = _org.Find(_query);

        page.Entities.Single()["name"].ShouldBe("Fabrikam");
        page.TotalRecordCount.ShouldBe(2);
    }
}
