using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests.Rules;

public sealed class WhenACustomApiIsDescribedWrongly
{
    [Fact]
    public void A_missing_plugin_is_named() =>
        SampleZip.Packed().Replace(SampleCode.Api, "22222222-0000-4000-8000-000000000003", "22222222-0000-4000-8000-0000000000ff").Error("API-PLUGIN")
            .ShouldBe("The custom API smp_Count runs the plug-in type 22222222-0000-4000-8000-0000000000ff, which no assembly of the solution has.");

    [Fact]
    public void An_API_that_does_nothing_is_told() =>
        SampleZip.Packed().Replace(SampleCode.Api, "<plugintypeexportkey>22222222-0000-4000-8000-000000000003</plugintypeexportkey>", "").Warning("API-PLUGIN")
            .ShouldBe("The custom API smp_Count has no plug-in, so a call does nothing.");

    [Fact]
    public void The_folder_is_named_for_the_API() =>
        SampleZip.Packed().Replace(SampleCode.Api, "uniquename=\"smp_Count\"", "uniquename=\"smp_Counts\"").Error("API-NAME")
            .ShouldBe("The folder is named smp_Count, but the custom API in it is smp_Counts.");

    [Fact]
    public void The_name_begins_with_the_prefix() =>
        SampleZip.Packed().Add("customapis/Count/customapi.xml", "<customapi uniquename=\"Count\"><plugintypeid><plugintypeid>22222222-0000-4000-8000-000000000003</plugintypeid></plugintypeid></customapi>").Error("API-NAME")
            .ShouldBe("The custom API Count must start with the publisher's prefix, smp_.");

    [Fact]
    public void A_bound_API_says_to_which_table() =>
        SampleZip.Packed().Replace(SampleCode.Api, "<bindingtype>0<", "<bindingtype>1<").Error("API-NAME")
            .ShouldBe("The custom API smp_Count is bound to a table, but does not say to which (boundentitylogicalname).");

    [Fact]
    public void A_function_returns_something() =>
        SampleZip.Packed().Remove(SampleCode.ApiResponse).Replace(SampleCode.Api, "<isfunction>0<", "<isfunction>1<").Error("API-FUNC")
            .ShouldBe("The custom API smp_Count is a function and must return something; it has no response property.");

    [Fact]
    public void A_function_is_not_for_workflows() =>
        SampleZip.Packed().Replace(SampleCode.Api, "<isfunction>0<", "<isfunction>1<").Replace(SampleCode.Api, "enabled>0<", "enabled>1<").Error("API-FUNC")
            .ShouldBe("The custom API smp_Count is a function and cannot be enabled for workflows.");

    [Fact]
    public void The_folder_is_named_for_the_parameter() =>
        SampleZip.Packed().Replace(SampleCode.ApiParameter, "uniquename=\"Text\"", "uniquename=\"Texts\"").Error("API-PARAM")
            .ShouldBe("The folder is named Text, but the parameter of smp_Count in it is Texts.");

    [Fact]
    public void A_parameter_belongs_to_an_API_that_is_there() =>
        SampleZip.Packed().Add("customapis/smp_Gone/customapirequestparameters/Text/customapirequestparameter.xml", "<customapirequestparameter uniquename=\"Text\"><isoptional>0</isoptional><type>10</type></customapirequestparameter>").Error("API-PARAM")
            .ShouldBe("The parameter Text belongs to the custom API smp_Gone, which is not there.");

    [Fact]
    public void A_parameter_has_one_of_the_types() =>
        SampleZip.Packed().Replace(SampleCode.ApiParameter, "<type>10<", "<type>13<").Error("API-PARAM")
            .ShouldBe("The parameter Text of smp_Count has the type \"13\"; types are 0 to 12.");

    [Fact]
    public void A_parameter_that_is_a_row_says_of_which_table() =>
        SampleZip.Packed().Replace(SampleCode.ApiParameter, "<type>10<", "<type>3<").Warning("API-PARAM")
            .ShouldBe("The parameter Text of smp_Count is a row, but does not say of which table (logicalentityname).");

    [Fact]
    public void A_request_parameter_says_whether_it_is_optional() =>
        SampleZip.Packed().Replace(SampleCode.ApiParameter, "<isoptional>0</isoptional>", "").Error("API-PARAM")
            .ShouldBe("The parameter Text of smp_Count does not say whether it is optional (isoptional 0 or 1).");

    [Fact]
    public void Values_of_this_environment_stay_here() =>
        SampleZip.Packed().Add("environmentvariabledefinitions/smp_Limit/environmentvariablevalues.json", "{}").Warning("ENV-VALUE")
            .ShouldBe("The values of this environment would overwrite those of the target; leave the file out.");

    [Fact]
    public void A_secret_has_no_default() =>
        SampleZip.Packed().Replace(SampleCode.Variable, "100000001", "100000005").Error("ENV-SECRET")
            .ShouldBe("The environment variable smp_Limit is a secret; a default would put it into every copy of the solution.");

    [Fact]
    public void A_number_has_a_number_as_its_default() =>
        SampleZip.Packed().Replace(SampleCode.Variable, ">100<", ">many<").Error("ENV-TYPE")
            .ShouldBe("The environment variable smp_Limit is a number, but its default is \"many\".");

    [Fact]
    public void A_variable_has_one_of_the_types() =>
        SampleZip.Packed().Replace(SampleCode.Variable, "100000001", "1").Error("ENV-TYPE")
            .ShouldBe("The environment variable smp_Limit has the type \"1\"; types are 100000000 to 100000005.");

    [Fact]
    public void The_folder_is_named_for_the_variable() =>
        SampleZip.Packed().Replace(SampleCode.Variable, "smp_Limit", "smp_Limits").Error("ENV-NAME")
            .ShouldBe("The folder is named smp_Limit, but the environment variable in it is smp_Limits.");

    [Fact]
    public void The_name_of_a_variable_begins_with_the_prefix() =>
        SampleZip.Packed().Add("environmentvariabledefinitions/Limit/environmentvariabledefinition.xml", "<environmentvariabledefinition schemaname=\"Limit\"><type>100000000</type></environmentvariabledefinition>").Error("ENV-NAME")
            .ShouldBe("The environment variable Limit must start with the publisher's prefix, smp_.");
}
