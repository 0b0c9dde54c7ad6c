using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Tests.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Query;

public sealed class When_a_condition_is_wrong
{
    private readonly Org _org = new();

    [Fact]
    public void An_unknown_column_is_refused_by_name()
    {
        var fault = Refused("nmae", ConditionOperator.Equal, "Contoso");

        fault.ErrorCode.ShouldBe(ErrorCodes.QueryBuilderNoAttribute);
        fault.Message.ShouldContain("'nmae'");
    }

    [Fact]
    public void An_unknown_column_is_refused_even_when_the_table_is_empty_and_only_returned() =>
        Org.FaultOf(() => _org.Find(Org.All("account", "nmae"))).ErrorCode.ShouldBe(ErrorCodes.QueryBuilderNoAttribute);

    [Fact]
    public void An_unknown_column_to_order_by_is_refused()
    {
        var query = Org.All("account", "name");
        query.AddOrder("nmae", OrderType.Ascending);

        Org.FaultOf(() => _org.Find(query)).ErrorCode.ShouldBe(ErrorCodes.QueryBuilderNoAttribute);
    }

    [Fact]
    public void An_unknown_table_is_refused() => Org.FaultOf(() => _org.Find(Org.All("acount"))).ErrorCode.ShouldBe(ErrorCodes.QueryBuilderNoEntity);

    [Fact]
    public void A_comparison_with_nothing_is_refused()
    {
        var query = Org.All("account", "name");
        query.Criteria.Conditions.Add(new ConditionExpression("name", ConditionOperator.Equal, (object?)null!));

        var fault = Org.FaultOf(() => _org.Find(query));

        fault.ErrorCode.ShouldBe(ErrorCodes.QueryBuilderBadCondition);
        fault.Message.ShouldContain("Use ConditionOperator.Null");
    }

    [Fact]
    public void Null_with_a_value_is_refused() =>
        Refused("name", ConditionOperator.Null, "x").Message.ShouldBe("The ConditionOperator.Null requires 0 value/s, not 1.Parameter Name: name");

    [Fact]
    public void Between_with_one_value_is_refused() =>
        Refused("createdon", ConditionOperator.Between, Org.Noon).Message.ShouldBe("The ConditionOperator.Between requires 2 value/s, not 1.Parameter Name: createdon");

    [Fact]
    public void In_without_values_is_refused() => Refused("name", ConditionOperator.In).ErrorCode.ShouldBe(ErrorCodes.QueryBuilderBadCondition);

    [Fact]
    public void In_takes_values_and_not_an_array_of_them()
    {
        var fault = Refused("customertypecode", ConditionOperator.In, 1, new[] { 2, 3 });

        fault.ErrorCode.ShouldBe(ErrorCodes.QueryBuilderInvalidValue);
        fault.Message.ShouldContain("'System.Int32[]'");
    }

    [Theory]
    [InlineData("customertypecode", "three", "System.Int32")]
    [InlineData("accountid", "no id", "System.Guid")]
    [InlineData("createdon", "yesterday", "System.DateTime")]
    [InlineData("donotemail", "perhaps", "System.Boolean")]
    public void A_value_that_is_none_of_the_columns_type_is_refused(string column, string value, string type)
    {
        var table = column == "donotemail" ? "contact" : "account";

        Org.FaultOf(() => _org.Find(Org.Where(table, "description", column, ConditionOperator.Equal, value))).Message
            .ShouldBe($"Condition for attribute '{column}': expected argument(s) of type '{type}' but received 'System.String' ({value}).");
    }

    [Fact]
    public void SDK_objects_are_refused_as_values()
    {
        Refused("customertypecode", ConditionOperator.Equal, new OptionSetValue(3)).ErrorCode.ShouldBe(ErrorCodes.QueryBuilderInvalidValue);
        Refused("primarycontactid", ConditionOperator.Equal, new EntityReference("contact", Org.Me)).ErrorCode.ShouldBe(ErrorCodes.QueryBuilderInvalidValue);
    }

    [Theory]
    [InlineData(ConditionOperator.Under)]
    [InlineData(ConditionOperator.Contains)]
    [InlineData(ConditionOperator.ThisFiscalYear)]
    [InlineData(ConditionOperator.EqualUserOrUserHierarchy)]
    public void An_operator_that_is_not_supported_is_refused_by_name(ConditionOperator comparison)
    {
        var fault = Refused("name", comparison, "x");

        fault.ErrorCode.ShouldBe(ErrorCodes.QueryBuilderInvalidConditionOperator);
        fault.Message.ShouldBe($"ConditionOperator.{comparison} is not supported by the embedded Dataverse.");
    }

    [Theory]
    [InlineData("name", ConditionOperator.Today)]
    [InlineData("createdon", ConditionOperator.EqualUserId)]
    public void An_operator_that_does_not_suit_the_column_is_refused(string column, ConditionOperator comparison) =>
        Refused(column, comparison).Message.ShouldStartWith($"The ConditionOperator.{comparison} is not valid for '{column}'");

    [Fact]
    public void Like_on_a_number_is_refused() => Refused("customertypecode", ConditionOperator.Like, "3%").ErrorCode.ShouldBe(ErrorCodes.QueryBuilderInvalidConditionOperator);

    [Fact]
    public void Last_no_days_is_refused() => Refused("createdon", ConditionOperator.LastXDays, 0).ErrorCode.ShouldBe(ErrorCodes.QueryBuilderValueGreaterThanZero);

    [Fact]
    public void A_table_that_the_query_does_not_have_is_refused_by_name()
    {
        var query = Org.All("account", "name");
        query.Criteria.AddCondition("contact", "lastname", ConditionOperator.Equal, "Doe");

        var fault = Org.FaultOf(() => _org.Find(query));

        fault.ErrorCode.ShouldBe(ErrorCodes.QueryBuilderNoAlias);
        fault.Message.ShouldContain("'contact'");
    }

    [Fact]
    public void Parties_cannot_be_asked_for_as_rows() =>
        Org.FaultOf(() => _org.Find(Org.All("activityparty"))).Message.ShouldBe("A query of activityparty is not supported by the embedded Dataverse.");

    [Fact]
    public void No_query_is_refused() => Org.FaultOf(() => _org.Find(null!)).Message.ShouldBe("Required field 'Query' is missing.");

    [Fact]
    public void Attributes_and_values_that_do_not_pair_are_refused()
    {
        var query = new QueryByAttribute("account");
        query.Attributes.Add("name");

        Org.FaultOf(() => _org.Find(query)).ErrorCode.ShouldBe(ErrorCodes.QueryBuilderByAttributeMismatch);
    }

    private OrganizationServiceFault Refused(string column, ConditionOperator comparison, params object[] values) =>
        Org.FaultOf(() => _org.Accounts(column, comparison, values));
}
