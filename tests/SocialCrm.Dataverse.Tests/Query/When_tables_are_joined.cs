using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Tests.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Query;

public sealed class When_tables_are_joined
{
    private readonly Org _org = new();
    private readonly QueryExpression _accounts = Org.All("account", "name");
    private readonly QueryExpression _cases = Org.All("incident", "title");

    public When_tables_are_joined()
    {
        var ana = _org.Add("contact", ("lastname", "Ana"), ("preferredcontactmethodcode", new OptionSetValue(2)));
        var contoso = _org.Add("account", ("name", "Contoso"), ("primarycontactid", new EntityReference("contact", ana)));
        var fabrikam = _org.Add("account", ("name", "Fabrikam"), ("parentaccountid", new EntityReference("account", contoso)));
        _org.Add("account", ("name", "Tailspin"));
        _org.Add("incident", ("title", "c1"), ("customerid", new EntityReference("account", contoso)), ("prioritycode", new OptionSetValue(1)));
        _org.Add("incident", ("title", "c2"), ("customerid", new EntityReference("account", contoso)), ("prioritycode", new OptionSetValue(3)));
        _org.Add("incident", ("title", "f1"), ("customerid", new EntityReference("account", fabrikam)), ("prioritycode", new OptionSetValue(3)));
    }

    [Fact]
    public void An_inner_join_gives_a_result_for_each_pair()
    {
        var link = _accounts.AddLink("incident", "accountid", "customerid");
        link.EntityAlias = "case";
        link.Columns = new ColumnSet("title");

        Pairs("name", "case.title").ShouldBe(["Contoso c1", "Contoso c2", "Fabrikam f1"]);
    }

    [Fact]
    public void An_outer_join_keeps_rows_without_a_match()
    {
        var link = _accounts.AddLink("incident", "accountid", "customerid", JoinOperator.LeftOuter);
        link.EntityAlias = "case";
        link.Columns = new ColumnSet("title");

        Pairs("name", "case.title").ShouldBe(["Contoso c1", "Contoso c2", "Fabrikam f1", "Tailspin "]);
    }

    [Fact]
    public void A_condition_in_an_outer_link_restricts_what_is_joined()
    {
        var link = _accounts.AddLink("incident", "accountid", "customerid", JoinOperator.LeftOuter);
        link.EntityAlias = "case";
        link.Columns = new ColumnSet("title");
        link.LinkCriteria.AddCondition("prioritycode", ConditionOperator.Equal, 1);

        Pairs("name", "case.title").ShouldBe(["Contoso c1", "Fabrikam ", "Tailspin "]);
    }

    [Fact]
    public void The_same_condition_at_the_root_restricts_the_results()
    {
        var link = _accounts.AddLink("incident", "accountid", "customerid", JoinOperator.LeftOuter);
        link.EntityAlias = "case";
        _accounts.Criteria.AddCondition("case", "prioritycode", ConditionOperator.Equal, 1);

        _org.Texts(_accounts, "name").ShouldBe(["Contoso"]);
    }

    [Fact]
    public void Rows_without_a_match_are_found_by_null_at_the_root()
    {
        var link = _accounts.AddLink("incident", "accountid", "customerid", JoinOperator.LeftOuter);
        link.EntityAlias = "case";
        _accounts.Criteria.AddCondition("case", "incidentid", ConditionOperator.Null);

        _org.Texts(_accounts, "name").ShouldBe(["Tailspin"]);
    }

    [Fact]
    public void A_condition_names_a_link_without_alias_by_its_table()
    {
        _accounts.AddLink("incident", "accountid", "customerid");
        _accounts.Criteria.AddCondition("incident", "title", ConditionOperator.Equal, "f1");

        _org.Texts(_accounts, "name").ShouldBe(["Fabrikam"]);
    }

    [Fact]
    public void A_condition_on_a_link_may_stand_in_an_or_group()
    {
        var link = _cases.AddLink("account", "customerid", "accountid");
        link.EntityAlias = "customer";
        var either = _cases.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition("customer", "name", ConditionOperator.Equal, "Fabrikam");
        either.AddCondition("prioritycode", ConditionOperator.Equal, 1);

        _org.Texts(_cases, "title").ShouldBe(["c1", "f1"]);
    }

    [Fact]
    public void An_empty_value_does_not_keep_that_of_the_row_before()
    {
        var link = _accounts.AddLink("contact", "primarycontactid", "contactid", JoinOperator.LeftOuter);
        link.EntityAlias = "person";
        link.Columns = new ColumnSet("lastname");

        Pairs("name", "person.lastname").ShouldBe(["Contoso Ana", "Fabrikam ", "Tailspin "]);
    }

    [Fact]
    public void Links_below_links_reach_further()
    {
        var customer = _cases.AddLink("account", "customerid", "accountid");
        customer.LinkEntities.Add(Contact("person"));
        _cases.Criteria.AddCondition("person", "lastname", ConditionOperator.Equal, "ana");

        _org.Texts(_cases, "title").ShouldBe(["c1", "c2"]);
    }

    [Fact]
    public void An_inner_link_below_an_outer_one_restricts_what_the_outer_one_matches()
    {
        var customer = _cases.AddLink("account", "customerid", "accountid", JoinOperator.LeftOuter);
        customer.EntityAlias = "customer";
        customer.Columns = new ColumnSet("name");
        customer.LinkEntities.Add(Contact("person"));

        Pairs(_cases, "title", "customer.name").ShouldBe(["c1 Contoso", "c2 Contoso", "f1 "]);
    }

    [Fact]
    public void The_same_table_may_be_joined_twice_without_aliases()
    {
        var parent = _accounts.AddLink("account", "parentaccountid", "accountid", JoinOperator.LeftOuter);
        parent.Columns = new ColumnSet("name");
        var child = _accounts.AddLink("account", "accountid", "parentaccountid", JoinOperator.LeftOuter);
        child.Columns = new ColumnSet("name");

        Pairs("account1.name", "account2.name").ShouldBe([" Fabrikam", "Contoso ", " "]);
    }

    [Fact]
    public void Several_links_must_all_match()
    {
        _accounts.AddLink("incident", "accountid", "customerid");
        _accounts.AddLink("contact", "primarycontactid", "contactid");

        _org.Texts(_accounts, "name").ShouldBe(["Contoso", "Contoso"]);
    }

    [Fact]
    public void Aliased_columns_say_where_they_come_from_and_are_formatted()
    {
        var link = _accounts.AddLink("contact", "primarycontactid", "contactid");
        link.EntityAlias = "person";
        link.Columns = new ColumnSet("preferredcontactmethodcode");

        var row = _org.Find(_accounts).Entities.Single();

        var value = row.GetAttributeValue<AliasedValue>("person.preferredcontactmethodcode");
        (value.EntityLogicalName, value.AttributeLogicalName, value.Value).ShouldBe(("contact", "preferredcontactmethodcode", new OptionSetValue(2)));
        row.FormattedValues["person.preferredcontactmethodcode"].ShouldBe("Email");
    }

    [Fact]
    public void Two_columns_without_an_index_may_be_joined()
    {
        _org.Add("account", ("name", "C1"));

        _accounts.AddLink("incident", "name", "title");

        _org.Texts(_accounts, "name").ShouldBe(["C1"]);
    }

    [Fact]
    public void A_post_is_joined_as_an_activity()
    {
        var contoso = _org.Find(Org.Where("account", "name", "name", ConditionOperator.Equal, "Contoso"))[0].ToEntityReference();
        _org.Add("socialactivity", ("subject", "Post"), ("regardingobjectid", contoso));
        _org.Add("task", ("subject", "Call"), ("regardingobjectid", contoso));
        var link = _accounts.AddLink("activitypointer", "accountid", "regardingobjectid");
        link.EntityAlias = "activity";
        link.Columns = new ColumnSet("subject");

        Pairs("name", "activity.subject").ShouldBe(["Contoso Post", "Contoso Call"]);
    }

    [Fact]
    public void Columns_of_different_types_cannot_be_joined()
    {
        _accounts.AddLink("incident", "name", "customerid");

        var fault = Org.FaultOf(() => _org.Find(_accounts));

        fault.ErrorCode.ShouldBe(ErrorCodes.QueryBuilderLinkAttributesTypeMismatch);
        fault.Message.ShouldBe("Data Types don't match for the link-entity join attributes 'name', 'customerid'.");
    }

    [Theory]
    [InlineData(JoinOperator.Exists)]
    [InlineData(JoinOperator.MatchFirstRowUsingCrossApply)]
    [InlineData(JoinOperator.NotAny)]
    public void A_join_that_is_not_supported_is_refused_by_name(JoinOperator join)
    {
        _accounts.AddLink("incident", "accountid", "customerid", join);

        Org.FaultOf(() => _org.Find(_accounts)).Message.ShouldBe($"JoinOperator.{join} is not supported by the embedded Dataverse.");
    }

    [Fact]
    public void An_unknown_column_in_a_link_is_refused()
    {
        _accounts.AddLink("incident", "accountid", "customer");

        Org.FaultOf(() => _org.Find(_accounts)).ErrorCode.ShouldBe(ErrorCodes.QueryBuilderNoAttribute);
    }

    [Fact]
    public void One_alias_twice_for_the_same_column_is_refused()
    {
        foreach (var link in new[] { _accounts.AddLink("incident", "accountid", "customerid"), _accounts.AddLink("contact", "primarycontactid", "contactid") })
            (link.EntityAlias, link.Columns) = ("x", new ColumnSet("description"));

        Org.FaultOf(() => _org.Find(_accounts)).ErrorCode.ShouldBe(ErrorCodes.QueryBuilderDuplicateAlias);
    }

    private static LinkEntity Contact(string alias) =>
        new("account", "contact", "primarycontactid", "contactid", JoinOperator.Inner) { EntityAlias = alias };

    private string[] Pairs(string left, string right) => Pairs(_accounts, left, right);

    private string[] Pairs(QueryExpression query, string left, string right) =>
        [.. _org.Texts(query, left).Zip(_org.Texts(query, right), (one, other) => $"{one} {other}")];
}
