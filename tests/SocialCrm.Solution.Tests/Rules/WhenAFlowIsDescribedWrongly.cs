using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests.Rules;

public sealed class WhenAFlowIsDescribedWrongly
{
    [Fact]
    public void A_file_that_is_no_JSON_is_told() =>
        SampleZip.Packed().Add(SampleClient.Flow, "{").Error("FLOW-JSON").ShouldStartWith("The flow Remind cannot be read: it is no JSON: ");

    [Fact]
    public void A_file_without_a_definition_is_told() =>
        SampleZip.Packed().Add(SampleClient.Flow, "{}").Error("FLOW-JSON").ShouldBe("The flow Remind cannot be read: it has no properties/definition.");

    [Fact]
    public void A_connection_reference_that_does_not_come_along_is_told() =>
        Flow("\"smp_dataverse\"", "\"smp_other\"").Error("FLOW-CREF").ShouldBe("The flow Remind: the solution does not bring the connection reference smp_other.");

    [Fact]
    public void A_connection_reference_of_somebody_else_is_a_warning() =>
        Flow("\"smp_dataverse\"", "\"abc_other\"").Warning("FLOW-CREF").ShouldBe("The flow Remind: the connection reference abc_other has to come from another solution.");

    [Fact]
    public void A_connection_without_a_reference_is_told() =>
        Flow("\"smp_dataverse\"", "\"\"").Error("FLOW-CREF").ShouldContain("names no connection reference");

    [Fact]
    public void A_call_without_a_connection_is_told() =>
        Flow("\"connectionName\":\"shared_commondataserviceforapps\"", "\"connectionName\":\"shared_rss\"").Error("FLOW-HOST")
            .ShouldBe("The flow Remind: List uses the connection \"shared_rss\", which is none of the flow's connection references.");

    [Fact]
    public void A_call_of_another_connector_than_its_reference_is_told() =>
        Flow("\"apiId\":\"/providers/Microsoft.PowerApps/apis/shared_commondataserviceforapps\"", "\"apiId\":\"/providers/Microsoft.PowerApps/apis/shared_rss\"").Error("FLOW-HOST")
            .ShouldBe("The flow Remind: List calls /providers/Microsoft.PowerApps/apis/shared_rss, but its connection reference smp_dataverse is for /providers/Microsoft.PowerApps/apis/shared_commondataserviceforapps.");

    [Fact]
    public void A_connection_reference_names_its_connector_in_full() =>
        SampleZip.Packed().Replace("<connectorid>/providers/Microsoft.PowerApps/apis/", "<connectorid>").Check().ShouldContain(f => f.Code == "CREF-ID");

    [Fact]
    public void The_name_of_a_connection_reference_begins_with_the_prefix() =>
        SampleZip.Packed().Replace("logicalname=\"smp_dataverse\"", "logicalname=\"dataverse\"").Error("CREF-NAME")
            .ShouldBe("The connection reference dataverse must start with the publisher's prefix, smp_.");

    [Theory]
    [InlineData("@body('Count')?['Words'", "\"]\" is missing at 23 of \"@body('Count')?['Words'\"")]
    [InlineData("@body('Count'", "\",\" is missing at 13 of \"@body('Count'\"")]
    [InlineData("@{body('Count)}", "a closing quote is missing at 15 of \"@{body('Count)}\"")]
    [InlineData("@Count", "\"Count\" at 6 of \"@Count\" is neither a text in quotes nor a call")]
    [InlineData("@true and more", "the end of the expression is missing at 6 of \"@true and more\"")]
    public void An_expression_that_cannot_be_read_is_told(string expression, string wrong) =>
        Flow("@body('Count')?['Words']", expression).Error("FLOW-EXPR").ShouldBe($"The flow Remind: Words has an expression that cannot be read: {wrong}.");

    [Fact]
    public void An_action_that_is_not_there_is_told() =>
        Flow("@body('Count')?['Words']", "@body('Counts')").Error("FLOW-REF").ShouldBe("The flow Remind: Words reads body('Counts'), but there is no action of that name.");

    [Fact]
    public void An_action_that_is_not_over_is_told() =>
        Flow("\"runAfter\":{\"Count\":[\"Succeeded\"]}", "\"runAfter\":{}").Error("FLOW-REF").ShouldBe("The flow Remind: Words reads body('Count') without waiting for it.");

    [Fact]
    public void A_parameter_that_is_not_there_is_told() =>
        Flow("@parameters('Limit (smp_Limit)')", "@parameters('Limit')").Error("FLOW-REF").ShouldBe("The flow Remind: List reads the parameter Limit, which the flow does not have.");

    [Fact]
    public void An_item_of_another_loop_is_told() =>
        Flow("items('Each')", "items('All')").Error("FLOW-REF").ShouldBe("The flow Remind: Count reads an item of All, which is no loop around it.");

    [Fact]
    public void An_action_waits_for_one_beside_it() =>
        Flow("\"runAfter\":{\"Count\":[\"Succeeded\"]}", "\"runAfter\":{\"List\":[\"Succeeded\"],\"Count\":[\"Succeeded\"]}").Error("FLOW-AFTER")
            .ShouldBe("The flow Remind: Words runs after List, which is no action beside it.");

    [Fact]
    public void An_action_waits_for_an_outcome_that_there_is() =>
        Flow("\"runAfter\":{\"Count\":[\"Succeeded\"]}", "\"runAfter\":{\"Count\":[\"Done\"]}").Error("FLOW-AFTER")
            .ShouldBe("The flow Remind: Words runs after Count has \"Done\"; outcomes are Succeeded, Failed, Skipped, TimedOut.");

    [Fact]
    public void An_action_that_waits_for_itself_is_told() =>
        Flow("\"runAfter\":{\"Count\":[\"Succeeded\"]}", "\"runAfter\":{\"Count\":[\"Succeeded\"],\"Words\":[\"Succeeded\"]}").Error("FLOW-AFTER")
            .ShouldBe("The flow Remind: Words waits for itself.");

    [Fact]
    public void A_custom_API_that_is_not_there_is_told() =>
        SampleZip.Packed().Replace(SampleClient.Flow, "\"smp_Count\"", "\"smp_Gone\"").Error("FLOW-API").ShouldBe("The flow Remind: Count calls smp_Gone, which is no action of the solution.");

    [Fact]
    public void An_input_that_the_custom_API_does_not_take_is_told() =>
        Flow("\"item/Text\":", "\"item/Limit\":1,\"item/Text\":").Error("FLOW-API").ShouldBe("The flow Remind: Count gives Limit, which smp_Count does not take.");

    [Fact]
    public void A_required_input_that_is_not_given_is_told() =>
        Flow(",\"item/Text\":\"Words of @{items('Each')?['smp_name']}\"", "").Error("FLOW-API").ShouldBe("The flow Remind: Count does not give Text, which smp_Count requires.");

    [Theory]
    [InlineData("7", "a number")]
    [InlineData("true", "true or false")]
    [InlineData("\"@length('seven')\"", "a number")]
    [InlineData("\"@coalesce(null, equals(1, 2))\"", "true or false")]
    public void An_input_of_another_type_is_told(string value, string kind) =>
        Flow("\"Words of @{items('Each')?['smp_name']}\"", value).Error("FLOW-API").ShouldBe($"The flow Remind: Count gives Text as {kind}, but smp_Count takes a text.");

    [Fact]
    public void An_output_that_the_custom_API_does_not_give_is_told() =>
        Flow("@body('Count')?['Words']", "@outputs('Count')?['body/Letters']").Error("FLOW-API").ShouldBe("The flow Remind: Words reads Letters of a custom API that does not give it.");

    [Fact]
    public void A_table_that_is_not_there_is_told() =>
        Flow("\"smp_channels\"", "\"smp_canals\"").Error("FLOW-TABLE").ShouldBe("The flow Remind: List names the table smp_canals, which neither the platform nor the solution has.");

    [Fact]
    public void A_table_of_somebody_else_is_a_warning() =>
        Flow("\"smp_channels\"", "\"abc_canals\"").Warning("FLOW-TABLE").ShouldBe("The flow Remind: List names the table abc_canals, which neither the platform nor the solution has.");

    [Theory]
    [InlineData("\"smp_name,_smp_queueid_value\"", "\"smp_name,_smp_teamid_value\"", "smp_teamid")]
    [InlineData("smp_network eq 100000000", "smp_canal eq 100000000", "smp_canal")]
    [InlineData("\"$filter\":", "\"$orderby\":\"smp_rank desc\",\"$filter\":", "smp_rank")]
    public void A_column_that_is_not_there_is_told(string old, string replacement, string column) =>
        Flow(old, replacement).Error("FLOW-COL").ShouldBe($"The flow Remind: List names the column {column}, which the table smp_channel does not have.");

    [Fact]
    public void A_column_that_was_not_asked_for_is_told() =>
        Flow("items('Each')?['smp_name']", "items('Each')?['smp_network']").Error("FLOW-COL").ShouldBe("The flow Remind: Count reads the column smp_network, which List does not select.");

    [Fact]
    public void An_environment_variable_that_does_not_come_along_is_told() =>
        Flow("\"schemaName\":\"smp_Limit\"", "\"schemaName\":\"smp_Most\"").Error("FLOW-ENV").ShouldBe("The flow Remind: the solution does not bring the environment variable smp_Most.");

    [Fact]
    public void A_secret_is_not_read_as_a_parameter() =>
        SampleZip.Packed().Replace(SampleCode.Variable, "100000001", "100000005").Replace(SampleCode.Variable, "<defaultvalue>100</defaultvalue>", "").Error("FLOW-ENV")
            .ShouldBe("The flow Remind: the environment variable smp_Limit is a secret; a flow that reads it as a parameter cannot be turned on. Read it with RetrieveEnvironmentVariableSecretValue.");

    [Fact]
    public void What_is_no_secret_is_not_read_as_one() =>
        Flow("\"actionName\":\"smp_Count\",\"item/Text\":\"Words of @{items('Each')?['smp_name']}\"", "\"actionName\":\"RetrieveEnvironmentVariableSecretValue\",\"item/EnvironmentVariableName\":\"smp_Limit\"").Error("FLOW-ENV")
            .ShouldBe("The flow Remind: the environment variable smp_Limit is read as a secret, but its type is \"100000001\".");

    [Fact]
    public void A_loop_without_limits_is_told() =>
        Flow("\"type\":\"Foreach\",\"foreach\":\"@body('List')?['value']\"", "\"type\":\"Until\",\"expression\":\"@true\"").Warning("FLOW-LOOP")
            .ShouldBe("The flow Remind: Each has no limit of its own (count and timeout), so it goes on for up to 60 rounds and an hour.");

    private static SampleZip Flow(string old, string replacement) => SampleZip.Packed().Replace(SampleClient.Flow, old, replacement);
}
