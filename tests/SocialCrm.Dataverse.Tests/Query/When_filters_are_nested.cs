using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Tests.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Query;

public sealed class When_filters_are_nested
{
    private readonly Org _org = new();
    private readonly QueryExpression _query = Org.All("incident", "title");

    public When_filters_are_nested()
    {
        _org.Add("incident", ("title", "a"), ("prioritycode", new OptionSetValue(1)), ("isescalated", true));
        _org.Add("incident", ("title", "b"), ("prioritycode", new OptionSetValue(1)), ("isescalated", false));
        _org.Add("incident", ("title", "c"), ("prioritycode", new OptionSetValue(2)), ("isescalated", true));
        _org.Add("incident", ("title", "d"), ("prioritycode", new OptionSetValue(3)), ("isescalated", false));
    }

    [Fact]
    public void And_means_all()
    {
        _query.Criteria.AddCondition("prioritycode", ConditionOperator.Equal, 1);
        _query.Criteria.AddCondition("isescalated", ConditionOperator.Equal, true);

        Titles.ShouldBe(["a"]);
    }

    [Fact]
    public void Or_means_any()
    {
        _query.Criteria.FilterOperator = LogicalOperator.Or;
        _query.Criteria.AddCondition("prioritycode", ConditionOperator.Equal, 3);
        _query.Criteria.AddCondition("isescalated", ConditionOperator.Equal, true);

        Titles.ShouldBe(["a", "c", "d"]);
    }

    [Fact]
    public void A_group_stands_for_its_conditions()
    {
        _query.Criteria.AddCondition("isescalated", ConditionOperator.Equal, false);
        var either = _query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition("prioritycode", ConditionOperator.Equal, 1);
        either.AddCondition("prioritycode", ConditionOperator.Equal, 2);

        Titles.ShouldBe(["b"]);
    }

    [Fact]
    public void Empty_groups_are_ignored()
    {
        _query.Criteria.AddFilter(LogicalOperator.Or);
        _query.Criteria.AddFilter(LogicalOperator.And).AddFilter(LogicalOperator.Or);

        Titles.ShouldBe(["a", "b", "c", "d"]);
    }

    [Fact]
    public void An_empty_group_beside_others_under_or_does_not_let_everything_through()
    {
        _query.Criteria.FilterOperator = LogicalOperator.Or;
        _query.Criteria.AddCondition("prioritycode", ConditionOperator.Equal, 3);
        _query.Criteria.AddFilter(LogicalOperator.And);

        Titles.ShouldBe(["d"]);
    }

    [Fact]
    public void Query_by_attribute_means_all_and_takes_nothing_for_empty()
    {
        var query = new QueryByAttribute("incident") { ColumnSet = new ColumnSet("title") };
        query.AddAttributeValue("prioritycode", 1);
        query.AddAttributeValue("responseby", null);

        _org.Texts(query, "title").ShouldBe(["a", "b"]);
    }

    [Fact]
    public void The_root_may_be_named_in_a_condition()
    {
        _query.Criteria.AddCondition("incident", "prioritycode", ConditionOperator.Equal, 3);

        Titles.ShouldBe(["d"]);
    }

    private System.Collections.Generic.IReadOnlyList<string?> Titles => _org.Texts(_query, "title");
}
