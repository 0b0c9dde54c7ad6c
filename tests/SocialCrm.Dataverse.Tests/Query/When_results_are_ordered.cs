using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Tests.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Query;

public sealed class When_results_are_ordered
{
    private readonly Org _org = new();
    private readonly QueryExpression _query = Org.All("incident", "title");

    public When_results_are_ordered()
    {
        var zebra = new EntityReference("account", _org.Add("account", ("name", "Zebra")));
        var apple = new EntityReference("account", _org.Add("account", ("name", "apple")));
        _org.Add("incident", ("title", "b"), ("prioritycode", new OptionSetValue(3)), ("responseby", Org.Noon), ("customerid", zebra));
        _org.Add("incident", ("title", "C"), ("prioritycode", new OptionSetValue(1)), ("responseby", Org.Noon.AddDays(-1)), ("customerid", apple));
        _org.Add("incident", ("title", "a"), ("prioritycode", new OptionSetValue(2)), ("responseby", Org.Noon), ("customerid", apple));
        _org.Add("incident", ("title", "d"));
    }

    [Fact]
    public void Without_an_order_they_come_as_they_were_created() => Titles.ShouldBe(["b", "C", "a", "d"]);

    [Fact]
    public void Text_is_ordered_without_case() => By("title", OrderType.Ascending).ShouldBe(["a", "b", "C", "d"]);

    [Fact]
    public void Descending_turns_the_order_round() => By("title", OrderType.Descending).ShouldBe(["d", "C", "b", "a"]);

    [Fact]
    public void Empty_values_come_first_and_ties_as_they_were_created() => By("responseby", OrderType.Ascending).ShouldBe(["d", "C", "b", "a"]);

    [Fact]
    public void Empty_values_come_last_when_descending() => By("responseby", OrderType.Descending).ShouldBe(["b", "a", "C", "d"]);

    [Fact]
    public void Choices_are_ordered_by_their_labels() => By("prioritycode", OrderType.Ascending).ShouldBe(["d", "C", "b", "a"]);

    [Fact]
    public void Lookups_are_ordered_by_the_name_they_show() => By("customerid", OrderType.Ascending).ShouldBe(["d", "C", "a", "b"]);

    [Fact]
    public void A_second_order_settles_ties_of_the_first()
    {
        _query.AddOrder("customerid", OrderType.Ascending);

        By("title", OrderType.Ascending).ShouldBe(["d", "a", "C", "b"]);
    }

    [Fact]
    public void A_link_may_have_the_order()
    {
        var link = _query.AddLink("account", "customerid", "accountid");
        link.Orders.Add(new OrderExpression("name", OrderType.Descending));

        Titles.ShouldBe(["b", "C", "a"]);
    }

    [Fact]
    public void FetchXML_may_order_choices_by_their_values() => _org.Texts(
        new FetchExpression("<fetch useraworderby='true'><entity name='incident'><attribute name='title'/><order attribute='prioritycode' descending='true'/></entity></fetch>"), "title")
        .ShouldBe(["b", "a", "C", "d"]);

    private System.Collections.Generic.IReadOnlyList<string?> Titles => _org.Texts(_query, "title");

    private System.Collections.Generic.IReadOnlyList<string?> By(string column, OrderType order)
    {
        _query.AddOrder(column, order);
        return Titles;
    }
}
