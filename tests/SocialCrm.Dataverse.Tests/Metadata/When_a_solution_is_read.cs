using System;
using System.IO;
using System.Linq;
using System.Text;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Tests.Metadata;

public sealed class When_a_solution_is_read
{
    private readonly SolutionContent _solution = new PackedSolution().Read();

    [Fact]
    public void It_says_who_it_is() =>
        (_solution.UniqueName, _solution.Version, _solution.Managed, _solution.Prefix).ShouldBe(("Test", "1.2.3.4", true, "test"));

    [Fact]
    public void A_table_with_an_id_column_is_new()
    {
        var table = _solution.NewTables[0];

        (table.Name, table.SchemaName, table.EntitySetName, table.DisplayName).ShouldBe(("test_wait", "test_Wait", "test_waits", "Wait"));
        (table.PrimaryId, table.PrimaryName, table.Ownership, table.IsActivity).ShouldBe(("test_waitid", "test_name", Ownership.User, false));
    }

    [Fact]
    public void A_new_table_has_the_platforms_columns_as_the_platform_knows_them()
    {
        Column("createdby").SystemMaintained.ShouldBeTrue();
        Column("ownerid").Targets.ShouldBe(["systemuser", "team"]);
        Column("versionnumber").Type.ShouldBe(ColumnType.BigInt);
    }

    [Fact]
    public void Text_has_a_length_and_a_level()
    {
        var name = Column("test_name");

        (name.Type, name.MaxLength, name.Required).ShouldBe((ColumnType.Text, 100, RequiredLevel.Application));
    }

    [Fact]
    public void A_number_has_a_range_and_digits()
    {
        var tone = Column("test_tone");

        (tone.Type, tone.Minimum, tone.Maximum, tone.Precision).ShouldBe((ColumnType.DecimalNumber, -1m, 1m, 2));
    }

    [Fact]
    public void A_date_without_time_is_a_calendar_date() => Column("test_day").DateBehavior.ShouldBe(DateBehavior.DateOnly);

    [Fact]
    public void A_lookup_points_where_its_relationship_says()
    {
        Column("test_caseid").Targets.ShouldBe(["incident"]);
        Column("test_caseid").ValidForUpdate.ShouldBeFalse();
    }

    [Fact]
    public void A_choice_has_the_options_of_its_global_choice()
    {
        Column("test_mood").Options.ShouldBe([new ChoiceOption(100000000, "Good")]);
        Column("test_mood").Default.ShouldBeNull();
    }

    [Fact]
    public void A_yes_or_no_has_its_default() => Column("test_enabled").Default.ShouldBe(1);

    [Fact]
    public void States_and_reasons_belong_together()
    {
        Column("statecode").Options.ShouldBe([new ChoiceOption(0, "Active") { DefaultStatus = 1 }]);
        Column("statuscode").Options.ShouldBe([new ChoiceOption(1, "Waiting") { State = 0 }]);
    }

    [Fact]
    public void A_key_names_its_columns()
    {
        var key = _solution.NewTables[0].Keys.Single();

        key.Name.ShouldBe("test_waitkey");
        key.Columns.ShouldBe(["test_caseid", "test_day"]);
    }

    [Fact]
    public void Columns_on_a_table_of_others_extend_it()
    {
        var extension = _solution.ExtendedTables.Single();

        extension.Table.ShouldBe("incident");
        extension.Columns.Select(column => column.Name).ShouldBe(["test_reach"]);
    }

    [Fact]
    public void The_catalogue_knows_both_after_the_import()
    {
        var catalogue = Catalogue.Standard.With(_solution);

        catalogue.Table("test_wait").Column("test_day").Type.ShouldBe(ColumnType.DateTime);
        catalogue.Table("incident").Column("test_reach").Maximum.ShouldBe(100);
        catalogue.Table("incident").Column("title").MaxLength.ShouldBe(200);
        catalogue.PointingTo("incident").Select(one => one.Name).ShouldContain("test_wait_case");
    }

    [Fact]
    public void A_relationship_says_what_deleting_does_and_those_of_the_platform_are_left_out()
    {
        var relationship = _solution.Relationships.Single();

        (relationship.Name, relationship.Delete, relationship.Assign).ShouldBe(("test_wait_case", CascadeBehavior.Cascade, CascadeBehavior.None));
    }

    [Fact]
    public void Two_tables_tied_by_a_third_bring_the_third()
    {
        _solution.ManyToMany.Single().ShouldBe(new ManyToManyRelationship("test_wait_queue", "test_wait_queue", "test_wait", "test_waitid", "queue", "queueid"));
        _solution.NewTables[1].Columns.Keys.ShouldBe(["queueid", "test_wait_queueid", "test_waitid", "versionnumber"]);
    }

    [Fact]
    public void A_role_has_its_privileges() => _solution.Roles.Single().Privileges.ShouldBe([new RolePrivilege("prvReadtest_Wait", PrivilegeDepth.Global)]);

    [Fact]
    public void An_assembly_has_its_code_and_types()
    {
        var assembly = _solution.Assemblies.Single();

        Encoding.ASCII.GetString([.. assembly.Code]).ShouldBe("code");
        assembly.Types.ShouldBe([new SolutionPluginType(Id(2), "Test.Plugins.OnWait", null), new SolutionPluginType(Id(3), "Test.Plugins.Score", "Test")]);
    }

    [Fact]
    public void A_step_says_when_it_runs()
    {
        var step = _solution.Steps[0];

        (step.Name, step.Message, step.Table, step.PluginTypeId).ShouldBe(("On wait", "Update", "test_wait", Id(2)));
        (step.Stage, step.Asynchronous, step.DeletesJobWhenDone, step.Rank, step.Configuration).ShouldBe((40, true, true, 7, "quick"));
        step.FilteringColumns.ShouldBe(["test_day", "test_mood"]);
    }

    [Fact]
    public void A_step_may_be_on_the_message_of_a_custom_API()
    {
        (_solution.Steps[1].Message, _solution.Steps[1].Table, _solution.Steps[1].Asynchronous).ShouldBe(("test_Score", null, false));
    }

    [Fact]
    public void An_image_says_what_is_in_it()
    {
        var image = _solution.Steps[0].Images.Single();

        (image.Alias, image.Pre, image.Post, image.Property).ShouldBe(("Image", true, true, "Target"));
        image.Columns.ShouldBe(["test_day"]);
    }

    [Fact]
    public void A_custom_API_has_its_parameters_and_properties()
    {
        var api = _solution.CustomApis.Single();

        (api.UniqueName, api.BoundTable, api.PluginTypeId, api.AllowedSteps).ShouldBe(("test_Score", null, Id(2), 2));
        api.Parameters.ShouldBe([new CustomApiParameter("Text", CustomApiType.String, Optional: true, Table: null)]);
        api.Properties.ShouldBe([new CustomApiProperty("Tone", CustomApiType.Decimal, Table: null)]);
    }

    [Fact]
    public void An_environment_variable_has_its_default() =>
        _solution.EnvironmentVariables.Single().ShouldBe(new EnvironmentVariable("test_Zone", "Zone", 100000000, "UTC", Value: null));

    [Fact]
    public void A_cloud_flow_has_its_definition() =>
        _solution.CloudFlows.Single().ShouldBe(new CloudFlow(new("66666666-0000-4000-8000-000000000001"), "Nightly", """{"properties":{"definition":{}}}""", IsOn: true));

    [Fact]
    public void A_connection_reference_says_for_which_connector_it_is() =>
        _solution.ConnectionReferences.Single().ShouldBe(new ConnectionReference("test_rss", "Feeds", "/providers/Microsoft.PowerApps/apis/shared_rss"));

    [Theory]
    [InlineData("{", "The cloud flow 'Nightly': its file 'Workflows/Nightly.json' is no JSON: ")]
    [InlineData("{}", "The cloud flow 'Nightly': its file 'Workflows/Nightly.json' has no properties/definition.")]
    public void A_cloud_flow_without_a_definition_is_refused(string json, string message) =>
        Should.Throw<InvalidDataException>(new PackedSolution().WithFile("Workflows/Nightly.json", json).Read).Message.ShouldStartWith(message);

    [Theory]
    [InlineData("<Type>decimal</Type>", "<Type>image</Type>", "The column test_wait.test_tone is of type image, which is not supported by the embedded Dataverse.")]
    [InlineData("<Accuracy>2</Accuracy>", "<Accuracy>2</Accuracy><SourceType>1</SourceType>", "The column test_wait.test_tone is calculated, which is not supported by the embedded Dataverse.")]
    [InlineData("<Accuracy>2</Accuracy>", "<Accuracy>2</Accuracy><IsSecured>1</IsSecured>", "The column test_wait.test_tone has column security, which is not supported by the embedded Dataverse.")]
    [InlineData("<MaxLength>100</MaxLength>", "<AutoNumberFormat>W-{SEQNUM:4}</AutoNumberFormat>", "The column test_wait.test_name is numbered automatically (W-{SEQNUM:4}), which is not supported by the embedded Dataverse.")]
    [InlineData("<OptionSetName>test_mood", "<OptionSetName>test_weather", "The column test_wait.test_mood uses the global choice test_weather, which is not in the solution.")]
    [InlineData("<ReferencingAttributeName>test_CaseId", "<ReferencingAttributeName>test_OtherId", "The column test_wait.test_caseid is a lookup without a relationship.")]
    [InlineData("<CascadeDelete>Cascade", "<CascadeDelete>Perhaps", "The relationship 'test_wait_case' has CascadeDelete 'Perhaps', which is not known.")]
    [InlineData("20bebb1b", "ffffffff", "The step 'On wait' is on the message ffffffff-ea3e-db11-86a7-000a3a5473e8, which is not known.")]
    [InlineData("<Stage>20</Stage>", "<Stage>30</Stage>", "The step 'On score' is on stage 30; there are 10, 20 and 40.")]
    [InlineData("<Configuration>quick", "<ImpersonatingUserIdName>Ana</ImpersonatingUserIdName><Configuration>quick", "The step 'On wait' runs as 'Ana': impersonation by a step is not supported by the embedded Dataverse.")]
    [InlineData("4602", "4618", "The step 'On wait' calls a service endpoint, which is not supported by the embedded Dataverse.")]
    [InlineData("<Category>5", "<Category>2", "The process 'Nightly' would run inside Dataverse, which is not supported by the embedded Dataverse.")]
    [InlineData("/Workflows/Nightly", "/Workflows/Daily", "The solution has no file 'Workflows/Daily.json'.")]
    [InlineData("<connectorid>/providers/Microsoft.PowerApps/apis/shared_rss</connectorid>", "", "The connection reference 'test_rss' has no connectorid.")]
    [InlineData("<Languages>", "<RoutingRules><RoutingRule /></RoutingRules><Languages>", "The solution's section RoutingRules is not supported by the embedded Dataverse.")]
    [InlineData("level=\"Global\"", "level=\"Galaxy\"", "The security role 'Social Rep': the privilege prvReadtest_Wait has the unknown level 'Galaxy'.")]
    [InlineData("/TestPlugins.dll", "/Other.dll", "The solution has no file 'PluginAssemblies/Other.dll'.")]
    public void What_would_change_behaviour_and_is_not_understood_is_refused_by_name(string text, string replacement, string message) =>
        Should.Throw<InvalidDataException>(new PackedSolution().With(text, replacement).Read).Message.ShouldBe(message);

    [Fact]
    public void A_component_in_a_folder_of_its_own_is_refused_by_name() =>
        Should.Throw<InvalidDataException>(new PackedSolution().WithFile("pluginpackages/x/pluginpackage.xml", "<x />").Read).Message
            .ShouldBe("The solution's file 'pluginpackages/x/pluginpackage.xml' is a component that is not supported by the embedded Dataverse.");

    [Fact]
    public void A_zip_without_customizations_is_no_solution() =>
        Should.Throw<InvalidDataException>(new PackedSolution().Without("customizations.xml").Read).Message.ShouldBe("The solution has no file 'customizations.xml'.");

    [Fact]
    public void What_is_no_zip_is_no_solution() => Should.Throw<InvalidDataException>(() => SolutionReader.Read(new MemoryStream([1, 2, 3])));

    private ColumnSchema Column(string name) => _solution.NewTables[0].Column(name);

    private static Guid Id(int number) => new($"22222222-0000-4000-8000-{number:D12}");
}
